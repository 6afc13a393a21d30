namespace Patchbay.Devices.Tests.Nodes;

[TestClass]
public sealed class FadeTests
{
    [TestMethod]
    public void A_fade_takes_even_steps_and_ends_on_its_target()
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/45/10");
        node.Wait(1.9);
        node.Log.Of("Lamp").ShouldBeEmpty();
        node.Wait(8.1);
        node.Log.Of("Lamp").ShouldBe(["on 49", "on 48", "on 47", "on 46", "on 45"]);
        node.Device("device1").CurrentFade.ShouldBeNull();
        node.Wait(TimeSpan.FromHours(1));
        node.Log.Of("Lamp").Length.ShouldBe(5);
    }

    [TestMethod]
    public void A_device_that_is_off_is_not_told_and_its_rule_follows()
    {
        using TestNode node = Lamp(on: false);
        node.SetRule("device1", "fade/100/10");
        node.Wait(5);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(75));
        node.Wait(5);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(100));
        node.Log.Of("Lamp").ShouldBeEmpty();
    }

    [TestMethod]
    public void Steps_that_are_late_are_left_out()
    {
        using TestNode node = Lamp(on: true);
        node.Log["Lamp"].Mood = Plugins.Mood.Hangs;
        node.SetRule("device1", "fade/100/50");
        node.Wait(20);
        node.Log.Of("Lamp").ShouldBe(["on 51"]);
        node.Log["Lamp"].Mood = Plugins.Mood.Works;
        Eventually.IsTrue(() => node.Log.Of("Lamp").Length == 2).ShouldBeTrue();
        node.Log.Of("Lamp").ShouldBe(["on 51", "on 70"]);
        Eventually.IsTrue(() => node.Node.Calls.Running == 0).ShouldBeTrue();
        node.Wait(30);
        node.Log.Of("Lamp")[^1].ShouldBe("on 100");
    }

    [TestMethod]
    [DataRow("60", "60 still", DisplayName = "a rule in the other direction ends it")]
    [DataRow("20", "20 still", DisplayName = "a rule at the target ends it")]
    [DataRow("10", "10 still", DisplayName = "a rule past the target ends it")]
    [DataRow("disabled", "disabled still", DisplayName = "disabled ends it")]
    [DataRow("fade/45/10", "45 still", DisplayName = "a new fade takes its place")]
    [DataRow("30", "20 still", DisplayName = "a rule in the same direction does not end it")]
    public void What_a_rule_during_a_fade_leads_to(string rule, string end)
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/20/30");
        node.Wait(10);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(40));
        node.SetRule("device1", rule);
        node.Wait(30);
        $"{node.Instance("device1").CurrentRule} {(node.Device("device1").CurrentFade is null ? "still" : "fading")}".ShouldBe(end);
    }

    [TestMethod]
    public void A_rule_in_the_same_direction_waits_until_the_fade_gets_there()
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/20/30");
        node.Wait(10);
        node.SetRule("device1", "30");
        node.Log.Clear();
        node.Wait(10);
        (node.Instance("device1").CurrentRule, node.Log.Of("Lamp").Length).ShouldBe((Rule.Integer(30), 0));
        node.Wait(1);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(29));
    }

    [TestMethod]
    public void A_fade_to_where_it_is_does_nothing_and_one_without_time_is_taken_at_once()
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/50/10");
        node.Device("device1").CurrentFade.ShouldBeNull();
        node.SetRule("device1", "fade/80/0");
        (node.Instance("device1").CurrentRule, node.Device("device1").CurrentFade).ShouldBe((Rule.Integer(80), null));
        node.Log.Of("Lamp")[^1].ShouldBe("on 80");
    }

    [TestMethod]
    public void From_disabled_a_fade_enables_and_begins_at_the_lowest_rule()
    {
        using TestNode node = Lamp(on: false);
        node.SetRule("device1", "disabled");
        node.SetRule("device1", "fade/21/10");
        (node.Instance("device1").IsEnabled, node.Instance("device1").CurrentRule).ShouldBe((true, Rule.Integer(1)));
        node.Wait(5);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(11));
    }

    [TestMethod]
    public void A_fade_to_zero_ends_with_the_device_off()
    {
        using TestNode node = TestNode.Start(""" "device1": {"_type": "pwm", "nickname": "Lamp", "min_rule": 0, "max_rule": 1023, "default_rule": 10, "schedule": {}} """);
        node.Do(() => node.Device("device1").Send(on: true, TestNode.Api));
        node.SetRule("device1", "fade/0/10");
        node.Wait(10);
        (node.Device("device1").IsOn, node.Instance("device1").CurrentRule).ShouldBe((false, Rule.Integer(0)));
        node.Log.Of("Lamp")[^1].ShouldBe("on 0");
    }

    [TestMethod]
    public void A_manual_fade_leaves_the_scheduled_rule_alone()
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/20/30");
        node.Wait(30);
        (node.Instance("device1").CurrentRule, node.Instance("device1").ScheduledRule).ShouldBe((Rule.Integer(20), Rule.Integer(50)));
    }

    [TestMethod]
    public void Narrower_limits_end_a_fade_and_a_rule_outside_of_them()
    {
        using TestNode node = Lamp(on: true);
        node.SetRule("device1", "fade/100/50");
        node.Wait(25);
        node.Update(Entries.Lamp(max: 60));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(50));
        node.Wait(60);
        (node.Instance("device1").CurrentRule, node.Device("device1").CurrentFade).ShouldBe((Rule.Integer(50), null));
    }

    private static TestNode Lamp(bool on)
    {
        TestNode node = TestNode.Start(Entries.Lamp());
        if (on)
        {
            node.Do(() => node.Device("device1").Send(on: true, TestNode.Api));
            node.Log.Clear();
        }

        return node;
    }
}
