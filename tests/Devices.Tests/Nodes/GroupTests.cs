using Patchbay.Devices.Changes;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Nodes;

[TestClass]
public sealed class GroupTests
{
    [TestMethod]
    public void Sensors_with_the_same_targets_are_one_group_in_the_order_of_the_first_ones()
    {
        using TestNode node = TestNode.Start(string.Join(',',
            Entries.Lamp("device1"), Entries.Lamp("device10", name: "Ten"), Entries.Lamp("device2", name: "Two"),
            Entries.Dummy("sensor1", name: "A", targets: ["device2", "device1"]),
            Entries.Dummy("sensor10", name: "B"),
            Entries.Dummy("sensor2", name: "C", targets: ["device1", "device2", "device1"]),
            Entries.Dummy("sensor3", name: "D"),
            Entries.Dummy("sensor4", name: "E", targets: ["device2", "device7"])));
        node.Node.Instances.Keys.ShouldBe(["device1", "device10", "device2", "sensor1", "sensor10", "sensor2", "sensor3", "sensor4"]);
        node.Node.Groups.Select(group => $"{group.Name}: {string.Join(' ', group.Sensors.Select(sensor => sensor.Id))} > {string.Join(' ', group.Devices.Select(device => device.Id))}")
            .ShouldBe(["group1: sensor1 sensor2 > device1 device2", "group2: sensor10 sensor3 > ", "group3: sensor4 > device2"]);
        node.Device("device2").Group!.Name.ShouldBe("group3");
        node.Device("device2").TriggeredBy.ShouldBe(["sensor1", "sensor2", "sensor4"]);
        node.Device("device10").Group.ShouldBeNull();
    }

    [TestMethod]
    [DataRow("on on", "on", DisplayName = "all on")]
    [DataRow("on off", "on", DisplayName = "any on")]
    [DataRow("on disabled", "on", DisplayName = "on beside one that does not know")]
    [DataRow("off off", "off", DisplayName = "all off")]
    public void What_the_sensors_say_is_what_the_devices_are_from_the_start(string rules, string state)
    {
        string[] each = rules.Split(' ');
        using TestNode node = TestNode.Start(string.Join(',',
            Entries.Lamp(),
            Entries.Dummy("sensor1", name: "A", schedule: $$"""{"08:00": "{{each[0]}}"}""", targets: "device1"),
            Entries.Dummy("sensor2", name: "B", schedule: $$"""{"08:00": "{{each[1]}}"}""", targets: "device1")));
        node.Device("device1").IsOn.ShouldBe(state is "on");
    }

    [TestMethod]
    public void One_that_does_not_know_leaves_the_devices_alone()
    {
        using TestNode node = Pair();
        node.Log["Switch"].Change(null);
        node.SetRule("sensor1", "off");
        node.Device("device1").IsOn.ShouldBe(true);
        node.Log["Switch"].Change(false);
        node.Device("device1").IsOn.ShouldBe(false);
    }

    [TestMethod]
    public void Sensors_that_are_disabled_are_not_asked_and_none_enabled_counts_as_off()
    {
        using TestNode node = Pair();
        node.Log["Switch"].Change(null);
        node.Do(() => node.Sensor("sensor2").Disable(TestNode.Api));
        node.Device("device1").IsOn.ShouldBe(true);
        node.Do(() => node.Sensor("sensor1").Disable(TestNode.Api));
        node.Device("device1").IsOn.ShouldBe(false);
        node.Do(() => node.Sensor("sensor1").Enable(TestNode.Api));
        node.Device("device1").IsOn.ShouldBe(true);
    }

    [TestMethod]
    public void What_a_client_switches_stays_until_the_group_changes()
    {
        using TestNode node = Pair();
        node.Do(() => node.Device("device1").Send(on: false, TestNode.Api));
        node.Log["Switch"].Change(true);
        node.Device("device1").IsOn.ShouldBe(false);
        node.Log["Switch"].Change(false);
        node.SetRule("sensor1", "off");
        node.SetRule("sensor1", "on");
        node.Device("device1").IsOn.ShouldBe(true);
    }

    [TestMethod]
    public void A_device_that_fails_is_told_again_every_5_seconds_and_the_others_are_not()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp("device1"), Entries.Lamp("device2", name: "Bad"), Entries.Dummy(targets: ["device1", "device2"])));
        node.Log.Clear();
        node.Log["Bad"].Mood = Mood.Fails;
        node.SetRule("sensor1", "on");
        (node.Device("device1").IsOn, node.Device("device2").IsOn, node.Node.Groups[0].IsOn).ShouldBe((true, false, null));
        node.Wait(4.9);
        node.Log.Of("Bad").Length.ShouldBe(1);
        node.Wait(10.1);
        node.Log.Of("Bad").Length.ShouldBe(4);
        node.Log["Bad"].Mood = Mood.Works;
        node.Wait(5);
        (node.Device("device2").IsOn, node.Node.Groups[0].IsOn).ShouldBe((true, true));
        node.Wait(60);
        (node.Log.Of("Bad").Length, node.Log.Of("Lamp").Length).ShouldBe((5, 1));
    }

    [TestMethod]
    public void A_retry_asks_the_sensors_anew()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1")));
        node.Log["Lamp"].Mood = Mood.Throws;
        node.SetRule("sensor1", "on");
        node.SetRule("sensor1", "off");
        node.Log["Lamp"].Mood = Mood.Works;
        node.Log.Clear();
        node.Wait(30);
        node.Log.Of("Lamp").ShouldBeEmpty();
        (node.Device("device1").IsOn, node.Node.Groups[0].IsOn).ShouldBe((false, false));
    }

    [TestMethod]
    public void A_device_that_hangs_holds_up_neither_the_others_nor_what_comes_next()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp("device1"), Entries.Lamp("device2", name: "Bad"), Entries.Dummy(targets: ["device1", "device2"])));
        node.Log.Clear();
        node.Log["Bad"].Mood = Mood.Hangs;
        node.SetRule("sensor1", "on");
        node.Device("device1").IsOn.ShouldBe(true);
        node.SetRule("sensor1", "off");
        node.Device("device1").IsOn.ShouldBe(false);
        node.SetRule("sensor1", "on");
        node.SetRule("sensor1", "off");
        node.Log["Bad"].Mood = Mood.Works;
        Eventually.IsTrue(() => node.Node.Calls.Running == 0 && node.Node.Groups[0].IsOn is false).ShouldBeTrue();
        node.Log.Of("Bad").ShouldBe(["on 50", "off 50"]);
    }

    [TestMethod]
    public void A_disabled_device_is_done_without_being_told_and_reads_as_on()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1")));
        node.Do(() => node.Device("device1").Disable(TestNode.Api));
        node.Log.Clear();
        node.SetRule("sensor1", "on");
        (node.Device("device1").IsOn, node.Node.Groups[0].IsOn).ShouldBe((true, true));
        node.Log.Of("Lamp").ShouldBeEmpty();
        node.Do(() => node.Device("device1").Enable(TestNode.Api));
        node.Log.Of("Lamp").ShouldBe(["on 50"]);
    }

    [TestMethod]
    public void A_device_that_fails_when_it_is_enabled_is_tried_again_by_its_group()
    {
        using TestNode node = Pair();
        node.Do(() => node.Device("device1").Disable(TestNode.Api));
        (node.Device("device1").IsOn, node.Node.Groups[0].IsOn).ShouldBe((false, true));
        node.Log["Lamp"].Mood = Mood.Fails;
        node.Do(() => node.Device("device1").Enable(TestNode.Api));
        node.Log["Lamp"].Mood = Mood.Works;
        node.Wait(5);
        (node.Device("device1").IsOn, node.Node.Groups[0].IsOn).ShouldBe((true, true));
    }

    [TestMethod]
    public void A_rule_that_a_device_did_not_take_is_sent_again()
    {
        using TestNode node = Pair();
        node.Log["Lamp"].Mood = Mood.Fails;
        node.SetRule("device1", "60");
        node.Log.Clear();
        node.Log["Lamp"].Mood = Mood.Works;
        node.Wait(5);
        node.Log.Of("Lamp").ShouldBe(["on 60"]);
    }

    [TestMethod]
    public void A_client_that_turns_a_device_on_in_vain_is_told_so_and_nobody_tries_again()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Log["Lamp"].Mood = Mood.Fails;
        bool? done = null;
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api, success => done = success));
        done.ShouldBe(false);
        node.Wait(60);
        node.Log.Of("Lamp").ShouldBe(["on 50"]);
    }

    [TestMethod]
    public void What_a_device_reports_is_its_state_and_its_rule()
    {
        using TestNode node = TestNode.Start(Entries.Plug());
        node.Log["Plug"].Report = """{"on": true}""";
        node.Wait(5);
        node.Device("device1").IsOn.ShouldBe(true);
        node.Node.History.ToArray()[^1].Cause.ShouldBe(NodeChangeCause.Driver);
    }

    [TestMethod]
    public void Devices_come_go_and_change_with_the_configuration_and_the_rest_goes_on()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp("device1"), Entries.Lamp("device2", name: "Two"), Entries.Dummy(targets: ["device1", "device2"])));
        node.SetRule("sensor1", "on");
        node.SetRule("device1", "77");
        node.Update(string.Join(',', Entries.Lamp("device1"), Entries.Lamp("device3", name: "Three"), Entries.Dummy(targets: ["device1", "device3"])));
        node.Node.Instances.Keys.ShouldBe(["device1", "device3", "sensor1"]);
        (node.Device("device1").CurrentRule, node.Instance("sensor1").CurrentRule).ShouldBe((Rule.Integer(77), Rule.On));
        node.Device("device3").IsOn.ShouldBe(true);
    }

    [TestMethod]
    public void An_instance_whose_package_was_replaced_stays_what_it_is()
    {
        using TestNode node = Pair();
        node.SetRule("device1", "77");
        node.ReplacePackage("device1");
        node.Update(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1"), Entries.Switch("sensor2", targets: "device1")));
        (node.Device("device1").CurrentRule, node.Device("device1").IsOn).ShouldBe((Rule.Integer(77), true));
    }

    [TestMethod]
    public void A_restart_forgets_what_was_not_saved()
    {
        using TestNode node = Pair();
        node.SetRule("device1", "77");
        node.Do(() => node.Node.Delay(node.Instance("device1"), TimeSpan.FromMinutes(1), enable: false, TestNode.Api));
        node.Begin(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1"), Entries.Switch("sensor2", targets: "device1")));
        node.Wait(TimeSpan.FromMinutes(2));
        (node.Instance("device1").CurrentRule, node.Instance("device1").IsEnabled, node.Device("device1").IsOn).ShouldBe((Rule.Integer(50), true, false));
    }

    [TestMethod]
    public void Each_change_has_who_caused_it()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(schedule: """{"08:00": 50, "12:01": 60}"""), Entries.Dummy(targets: "device1")));
        node.SetRule("sensor1", "on");
        node.Wait(60);
        node.SetRule("device1", "fade/61/1");
        node.Wait(1);
        node.Node.History.ToArray().TakeLast(5).Select(change => $"{change.Instance} {change.Property} {change.Value} {change.Cause} {change.Source}").ShouldBe(
        [
            "sensor1 rule on Api test",
            "sensor1 condition true Sensor sensor1",
            "device1 on true Sensor sensor1",
            "device1 rule 60 Schedule 12:01",
            "device1 rule 61 Fade ",
        ]);
    }

    // A lamp that is on because of the first of two sensors.
    private static TestNode Pair()
    {
        TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1"), Entries.Switch("sensor2", targets: "device1")));
        node.SetRule("sensor1", "on");
        node.Device("device1").IsOn.ShouldBe(true);
        node.Log.Clear();
        return node;
    }
}
