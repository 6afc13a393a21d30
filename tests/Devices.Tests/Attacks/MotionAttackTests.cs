using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>Motion at times at which nobody expects it.</summary>
[TestClass]
public sealed class MotionAttackTests
{
    [TestMethod]
    public void Motion_while_it_is_disabled_does_not_count_when_it_is_enabled_again()
    {
        using TestNode node = Hall("5");
        node.Do(() => node.Sensor("sensor1").Disable(TestNode.Api));
        node.Log["Motion"].Change(true);
        node.Sensor("sensor1").Condition.ShouldBe(false);
        node.Log["Motion"].Change(false);
        node.Do(() => node.Sensor("sensor1").Enable(TestNode.Api));
        (node.Sensor("sensor1").Condition, node.Device("device1").IsOn).ShouldBe((false, false));
    }

    [TestMethod]
    public void A_rule_with_minutes_in_the_place_of_0_counts_from_the_last_motion()
    {
        using TestNode node = Hall("0");
        node.Log["Motion"].Change(true);
        node.SetRule("sensor1", "1");
        node.Log["Motion"].Change(false);
        node.Sensor("sensor1").Condition.ShouldBe(true);
        node.Wait(60);
        node.Sensor("sensor1").Condition.ShouldBe(false);
    }

    private static TestNode Hall(string rule) => TestNode.Start(string.Join(',', Entries.Lamp(), Entries.Motion(rule: rule, targets: "device1")));
}
