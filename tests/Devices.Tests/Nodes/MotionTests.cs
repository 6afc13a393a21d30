using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Tests.Nodes;

[TestClass]
public sealed class MotionTests
{
    [TestMethod]
    public void Motion_counts_for_the_minutes_of_the_rule_after_the_last_one()
    {
        using TestNode node = Hall("0.05");
        Move(node, true);
        Move(node, false);
        node.Wait(2);
        Move(node, true);
        Move(node, false);
        node.Wait(2.9);
        node.Sensor("sensor1").Condition.ShouldBe(true);
        node.Wait(0.1);
        (node.Sensor("sensor1").Condition, node.Device("device1").IsOn).ShouldBe((false, false));
    }

    [TestMethod]
    public void Motion_that_goes_on_at_the_end_of_the_time_counts_again()
    {
        using TestNode node = Hall("1");
        Move(node, true);
        node.Wait(90);
        Move(node, false);
        node.Wait(29);
        node.Sensor("sensor1").Condition.ShouldBe(true);
        node.Wait(1);
        node.Sensor("sensor1").Condition.ShouldBe(false);
    }

    [TestMethod]
    public void With_rule_0_the_condition_falls_with_the_motion_and_after_a_trigger_never()
    {
        using TestNode node = Hall("0");
        Move(node, true);
        node.Sensor("sensor1").Condition.ShouldBe(true);
        Move(node, false);
        node.Sensor("sensor1").Condition.ShouldBe(false);
        node.Do(() => node.Sensor("sensor1").OnTriggered(TestNode.Api));
        node.Wait(TimeSpan.FromDays(1));
        node.Sensor("sensor1").Condition.ShouldBe(true);
        Move(node, true);
        Move(node, false);
        node.Sensor("sensor1").Condition.ShouldBe(false);
    }

    [TestMethod]
    public void A_trigger_is_like_a_motion()
    {
        using TestNode node = Hall("1");
        node.Do(() => node.Sensor("sensor1").OnTriggered(TestNode.Api));
        node.Device("device1").IsOn.ShouldBe(true);
        node.Wait(60);
        node.Device("device1").IsOn.ShouldBe(false);
    }

    [TestMethod]
    public void A_new_rule_begins_a_running_time_anew()
    {
        using TestNode node = Hall("1");
        Move(node, true);
        Move(node, false);
        node.Wait(50);
        node.SetRule("sensor1", "2");
        node.Wait(119);
        node.Sensor("sensor1").Condition.ShouldBe(true);
        node.Wait(1);
        node.Sensor("sensor1").Condition.ShouldBe(false);
    }

    [TestMethod]
    public void Disabling_ends_the_time_and_enabling_sees_what_there_is()
    {
        using TestNode node = Hall("1");
        Move(node, true);
        node.Do(() => node.Sensor("sensor1").Disable(TestNode.Api));
        (node.Sensor("sensor1").Condition, node.Device("device1").IsOn).ShouldBe((false, false));
        node.Wait(120);
        node.Do(() => node.Sensor("sensor1").Enable(TestNode.Api));
        (node.Sensor("sensor1").Condition, node.Device("device1").IsOn).ShouldBe((true, true));
        Move(node, false);
        node.Wait(60);
        node.Device("device1").IsOn.ShouldBe(false);
    }

    [TestMethod]
    public void A_watch_that_breaks_is_begun_again()
    {
        using TestNode node = Hall("1");
        node.Log["Motion"].Watchers.ShouldBe(1);
        node.Do(() => node.Sensor("sensor1").Watch());
        Eventually.IsTrue(() => node.Log["Motion"].Watchers == 1).ShouldBeTrue();
        Move(node, true);
        node.Device("device1").IsOn.ShouldBe(true);
    }

    private static TestNode Hall(string rule) => TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Motion(rule: rule, targets: "device1")));

    private static void Move(TestNode node, bool isMoving) => node.Log["Motion"].Change(isMoving);
}
