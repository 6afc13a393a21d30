using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

[TestClass]
public sealed class GrowthAttackTests
{
    [TestMethod]
    [DoNotParallelize]
    [TestCategory("EndToEnd")]
    public void A_week_of_fades_motions_polls_and_reloads_leaves_nothing_behind()
    {
        const string Schedule = """{"06:00": "fade/90/3600", "12:00": 20, "18:00": "fade/80/1800", "23:00": "disabled"}""";
        string instances = string.Join(',', Entries.Lamp(schedule: Schedule), Entries.Plug("device2"), Entries.Motion(targets: "device1"), Entries.Thermostat("sensor2", targets: "device2"));
        using TestNode node = TestNode.Start(instances);
        node.Log["Plug"].Report = """{"on": true}""";
        Live(node, instances, days: 1);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Live(node, instances, days: 7);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(1_000_000);
        node.Node.Calls.Running.ShouldBe(0);
    }

    private static void Live(TestNode node, string instances, int days)
    {
        for (int hour = 0; hour < 24 * days; hour++)
        {
            node.Log["Motion"].Change(true);
            node.Log["Thermostat"].Reading = 20 + (hour % 5);
            node.Wait(TimeSpan.FromMinutes(30));
            node.Log["Motion"].Change(false);
            node.Do(() => node.Node.OnDriverReplaced("sensor1"));
            node.Do(() => node.Node.OnDriverReplaced("sensor2"));
            node.Do(() => node.Node.OnDriverReplaced("device2"));
            node.Wait(TimeSpan.FromMinutes(30));
            if (hour % 6 == 0)
            {
                node.Update(instances);
            }

            if (hour % 24 == 23)
            {
                node.Begin(instances);
            }

            node.Log.Clear();
        }
    }
}
