using Patchbay.Devices.Tests.Nodes;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>Calls of drivers that end after what began them is gone.</summary>
[TestClass]
public sealed class SendAttackTests
{
    [TestMethod]
    public void A_restart_drops_what_a_device_was_to_be_told()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Log["Lamp"].Mood = Mood.Hangs;
        bool? on = null;
        bool? off = null;
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api, success => on = success));
        node.Do(() => node.Device("device1").Send(on: false, TestNode.Api, success => off = success));
        node.Begin(Entries.Lamp());
        Eventually.IsTrue(() => node.Node.Calls.Running == 0).ShouldBeTrue();
        node.Log["Lamp"].Mood = Mood.Works;
        (on, off).ShouldBe((false, false));
        node.Log.Of("Lamp").ShouldBe(["on 50"]);
        node.Device("device1").IsOn.ShouldBeNull();
    }

    [TestMethod]
    public void A_device_that_is_removed_ends_its_call_and_says_nothing_any_more()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Log["Lamp"].Mood = Mood.Hangs;
        bool? done = null;
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api, success => done = success));
        node.Update(Entries.Lamp("device2", name: "Other"));
        Eventually.IsTrue(() => node.Node.Calls.Running == 0).ShouldBeTrue();
        (done, node.Node.History.ToArray().Count(change => change.Instance is "device1")).ShouldBe((false, 0));
    }

    [TestMethod]
    public void Who_waits_for_a_device_is_told_when_the_node_stops()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Log["Lamp"].Mood = Mood.Hangs;
        bool? done = null;
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api, success => done = success));
        node.Node.Dispose();
        Eventually.IsTrue(() => done is false).ShouldBeTrue();
    }

    [TestMethod]
    public void A_client_that_turns_a_device_on_before_its_group_has_turned_it_off_keeps_it_on()
    {
        using TestNode node = TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Dummy(targets: "device1")));
        node.Log["Lamp"].Mood = Mood.Hangs;
        node.SetRule("sensor1", "on");
        node.SetRule("sensor1", "off");
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api));
        node.Log["Lamp"].Mood = Mood.Works;
        Eventually.IsTrue(() => node.Node.Calls.Running == 0 && node.Device("device1").IsOn is true).ShouldBeTrue();
        node.Wait(60);
        (node.Device("device1").IsOn, node.Node.Groups[0].IsOn).ShouldBe((true, false));
    }

    [TestMethod]
    public void A_node_that_has_stopped_is_not_brought_back_by_a_reload_that_comes_late()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Node.Dispose();
        node.Update(string.Join(',', Entries.Lamp(), Entries.Thermostat()));
        node.Restart();
        node.Wait(60);
        (node.Node.Instances.Count, node.Log["Thermostat"].Asked).ShouldBe((0, 0));
    }
}
