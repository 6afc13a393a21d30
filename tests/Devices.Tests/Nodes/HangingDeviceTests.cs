using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>Devices that hang for a minute hold up nobody else: on a clock that the test moves, that is not at all.</summary>
[TestClass]
public sealed class HangingDeviceTests
{
    private static readonly string s_hanging = string.Join(',', Enumerable.Range(1, 20).Select(number => Entries.Plug($"device{number}", name: $"Hanging {number}")));

    [TestMethod]
    public void The_API_answers_at_once_while_devices_hang()
    {
        using TestNode node = Start();
        DateTimeOffset now = node.Clock.GetUtcNow();

        node.Call("""["turn_on", "device30"]""").ShouldBe("""{"On":"device30"}""");
        node.Call("""["set_rule", "device30", 60]""").ShouldBe("""{"device30":60}""");
        node.Call("""["condition_met", "sensor1"]""").ShouldBe("""{"Condition":false}""");
        node.Call("""["status"]""").ShouldContain("\"device20\"");
        node.Call("""["disable", "device1"]""").ShouldBe("""{"Disabled":"device1"}""");

        node.Clock.GetUtcNow().ShouldBe(now);
        node.Log.Of("Free").ShouldBe(["on 50", "on 60"]);
    }

    [TestMethod]
    public void Schedules_of_others_come_on_time_while_devices_hang()
    {
        using TestNode node = Start();
        node.Call("""["turn_on", "device30"]""");

        node.Wait(TimeSpan.FromMinutes(1));

        NodeChange change = node.Node.History.ToArray().Single(change => change.Cause == NodeChangeCause.Schedule && change.Instance is "device30");
        change.Time.ShouldBe(TestNode.Noon.AddMinutes(1));
        node.Log.Of("Free").ShouldBe(["on 50", "on 70"]);
    }

    [TestMethod]
    public void A_sensor_switches_others_while_devices_hang()
    {
        using TestNode node = Start();
        DateTimeOffset now = node.Clock.GetUtcNow();

        node.Call("""["set_rule", "sensor1", "on"]""");

        node.Log.Of("Free").ShouldBe(["on 50"]);
        node.Clock.GetUtcNow().ShouldBe(now);
    }

    // Twenty devices are told to be on, and do not answer.
    private static TestNode Start()
    {
        TestNode node = TestNode.Start(
            $"{s_hanging}, {Entries.Lamp("device30", rule: "50", schedule: """{"12:01": 70, "11:00": 50}""", name: "Free")}, {Entries.Dummy(targets: ["device1", "device30"])}",
            prepare: log => Array.ForEach([.. Enumerable.Range(1, 20)], number => log[$"Hanging {number}"].Mood = Mood.Hangs));
        for (int number = 1; number <= 20; number++)
        {
            node.Device($"device{number}").Send(on: true, TestNode.Api);
        }

        node.Log.Clear();
        return node;
    }
}
