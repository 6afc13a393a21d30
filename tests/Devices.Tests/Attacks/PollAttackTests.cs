using Patchbay.Devices.Instances;
using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>What asks sensors more often than it should.</summary>
[TestClass]
public sealed class PollAttackTests
{
    [TestMethod]
    public void A_sensor_whose_driver_was_replaced_is_asked_as_often_as_before()
    {
        using TestNode node = TestNode.Start(Entries.Thermostat());
        for (int replaced = 0; replaced < 3; replaced++)
        {
            node.Do(() => node.Node.OnDriverReplaced("sensor1"));
        }

        int asked = node.Log["Thermostat"].Asked;
        node.Wait(60);
        (node.Log["Thermostat"].Asked - asked).ShouldBe(12);
    }

    [TestMethod]
    public void A_driver_that_wants_to_be_asked_all_the_time_is_asked_ten_times_a_second()
    {
        using TestNode node = TestNode.Start(""" "sensor1": {"_type": "hasty", "nickname": "Hasty", "default_rule": "enabled", "schedule": {}, "targets": []} """);
        int asked = node.Log["Hasty"].Asked;
        node.Wait(1);
        (node.Log["Hasty"].Asked - asked).ShouldBe(10);
    }

    [TestMethod]
    public void Who_asks_is_answered_even_if_others_ask_all_the_time()
    {
        using TestNode node = TestNode.Start(Entries.Thermostat());
        Sensor sensor = node.Sensor("sensor1");
        int others = 0;
        int? before = null;
        void AskMore()
        {
            if (others++ < 100)
            {
                sensor.Ask();
                node.Node.Queue.Post(AskMore);
            }
        }

        node.Do(() =>
        {
            node.Node.Queue.Post(AskMore);
            sensor.Ask(() => before = others);
        });
        before.ShouldNotBeNull().ShouldBeLessThan(5);
    }

    [TestMethod]
    public void A_driver_that_hangs_in_the_check_of_a_rule_does_not_hold_up_the_checks_of_others()
    {
        using TestNode node = TestNode.Start(string.Join(',', new[] { "device1", "device2" }.Select(id =>
            $$""" "{{id}}": {"_type": "careful", "nickname": "{{id}}", "default_rule": 20, "schedule": {} } """)));
        node.Node.Instances.Values.ShouldAllBe(instance => instance.IsEnabled);
    }

    [TestMethod]
    public async Task A_driver_that_pushes_without_ever_waiting_does_not_drown_the_node()
    {
        using TestNode node = await Task.Run(() => TestNode.Start(string.Join(',', Entries.Lamp(),
            """ "sensor1": {"_type": "chatty", "nickname": "Chatty", "default_rule": "enabled", "schedule": {}, "targets": []} """))).WaitAsync(TimeSpan.FromSeconds(30));
        (await node.Node.Queue.RunAsync(() => node.Device("device1").IsEnabled).WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
    }

    [TestMethod]
    public void A_disabled_thermostat_repeats_no_command()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Thermostat(targets: "device1")), prepare: log => log["Thermostat"].Reading = 20);
        node.Do(() => node.Sensor("sensor1").Disable(TestNode.Api));
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api));
        for (double temperature = 20; temperature > 10; temperature--)
        {
            node.Log["Thermostat"].Reading = temperature;
            node.Wait(30);
        }

        node.Device("device1").IsOn.ShouldBe(true);
    }
}
