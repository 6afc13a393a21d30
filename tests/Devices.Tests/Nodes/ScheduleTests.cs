using System.Globalization;
using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Tests.Nodes;

[TestClass]
public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [TestMethod]
    [DataRow("12:00", """{"08:00": 10, "11:59": 20, "20:00": 30}""", "20", DisplayName = "the last entry before now")]
    [DataRow("07:00", """{"08:00": 10, "20:00": 30}""", "30", DisplayName = "yesterday's last entry before the first one")]
    [DataRow("07:00", """{"08:00": 10}""", "10", DisplayName = "one entry is always in force")]
    [DataRow("12:00", """{}""", "50", DisplayName = "no entry: the default")]
    [DataRow("12:00", """{"nap": 10, "25:00": 20, "8:00": 30}""", "50", DisplayName = "no entry that can be used: the default")]
    [DataRow("12:00", """{"08:00": 10, "nap": 20}""", "10", DisplayName = "an unknown keyword is skipped")]
    [DataRow("12:00", """{"08:00": 10, "morning": 20}""", "20", DisplayName = "a keyword on the minute of a time wins")]
    [DataRow("12:00", """{"morning": 20, "08:00": 10}""", "20", DisplayName = "a keyword on the minute of a time wins in any order")]
    [DataRow("12:00", """{"08:00": 300}""", "50", DisplayName = "an invalid rule: the default")]
    [DataRow("12:00", """{"08:00": "fade/20/3600"}""", "20", DisplayName = "the target of a fade, at once")]
    [DataRow("12:00", """{"08:00": "50.9"}""", "50", DisplayName = "a fraction as text is invalid")]
    [DataRow("12:00", """{"08:00": 60.9}""", "60", DisplayName = "a fraction as a number is cut")]
    [DataRow("12:00", """{"08:00": " 60 "}""", "60", DisplayName = "text with spaces")]
    public void At_the_start_the_rule_of_the_schedule_is_in_force(string now, string schedule, string rule)
    {
        using TestNode node = TestNode.Start("\"schedule_keywords\": {\"morning\": \"08:00\"}, " + Entries.Lamp(schedule: schedule), At(now));
        node.Instance("device1").CurrentRule.ToString().ShouldBe(rule);
        node.Instance("device1").ScheduledRule.ToString().ShouldBe(rule);
        node.Device("device1").CurrentFade.ShouldBeNull();
    }

    [TestMethod]
    public void Enabled_in_a_schedule_is_the_scheduled_rule_and_the_default_is_in_force()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": "Enabled"}"""));
        (node.Instance("device1").CurrentRule, node.Instance("device1").ScheduledRule, node.Instance("device1").IsEnabled).ShouldBe((Rule.Integer(50), Rule.Enabled, true));
    }

    [TestMethod]
    public void Exactly_on_the_minute_the_old_rule_is_in_force_and_the_new_one_comes_at_once()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "12:00": "fade/40/30"}"""));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(10));
        node.Wait(0);
        node.Device("device1").CurrentFade.ShouldNotBeNull().Start.ShouldBe(10);
        node.Wait(30);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(40));
    }

    [TestMethod]
    public void Each_entry_comes_at_its_time_for_a_week()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "12:30": 20, "evening": 30}""") + ", \"schedule_keywords\": {\"evening\": \"18:45\"}");
        var seen = new List<string>();
        using IDisposable following = node.Node.History.Follow(change => seen.Add(FormattableString.Invariant($"{change.Time:ddd HH:mm} {change.Value} {change.Source}")));
        node.Wait(TimeSpan.FromDays(7));
        string[] days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"];
        seen.ShouldBe([.. days.SelectMany((day, index) => new[] { $"{day} 08:00 10 08:00", $"{day} 12:30 20 12:30", $"{day} 18:45 30 evening" }).Skip(1).SkipLast(2)]);
    }

    [TestMethod]
    public void The_queue_has_the_rules_that_come_until_the_next_reload()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"20:00": 30, "02:00": 40, "08:00": 10, "18:00": "fade/5/60"}"""));
        Coming(node).ShouldBe(["fade/5/60", "30", "40"]);
        node.Wait(TimeSpan.FromHours(7));
        Coming(node).ShouldBe(["30", "40"]);
    }

    [TestMethod]
    public void A_manual_rule_and_a_disabled_instance_last_until_the_next_entry()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "13:00": 20, "14:00": 30}"""));
        node.SetRule("device1", "77");
        node.Wait(TimeSpan.FromMinutes(59));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(77));
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(20));
        node.SetRule("device1", "disabled");
        node.Wait(TimeSpan.FromHours(1));
        (node.Instance("device1").CurrentRule, node.Instance("device1").IsEnabled).ShouldBe((Rule.Integer(30), true));
    }

    [TestMethod]
    public void The_daily_reload_is_between_3_and_4_at_night_and_leaves_manual_rules_alone()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10}"""));
        node.Node.Reload.Text.ShouldMatch("^03:[0-9]{1,2}$");
        DateTimeOffset first = node.Node.Reload.Time;
        first.ShouldBeInRange(new DateTimeOffset(2026, 5, 5, 3, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 5, 5, 4, 0, 0, TimeSpan.Zero));
        node.SetRule("device1", "77");
        node.Wait(first - TestNode.Noon);
        node.Node.Reload.Time.ShouldBeInRange(first.AddHours(23), first.AddHours(25));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(77));
    }

    [TestMethod]
    public void An_entry_in_the_hour_that_is_skipped_comes_when_the_clock_has_gone_forward()
    {
        // On 29 March 2026, 02:00 becomes 03:00.
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"00:00": 1, "02:30": 20, "03:30": 30}"""), new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), s_berlin);
        Changes(node, TimeSpan.FromHours(6)).ShouldBe(["03:00 20", "03:30 30"]);
    }

    [TestMethod]
    public void An_entry_in_the_hour_that_comes_twice_comes_once()
    {
        // On 25 October 2026, 03:00 becomes 02:00.
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"00:00": 1, "02:30": 20, "03:30": 30}"""), new DateTimeOffset(2026, 10, 24, 23, 0, 0, TimeSpan.Zero), s_berlin);
        Changes(node, TimeSpan.FromHours(6)).ShouldBe(["02:30 20", "03:30 30"]);
    }

    [TestMethod]
    public void A_clock_that_is_set_forward_brings_the_last_entry_that_was_missed()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "13:00": 20, "14:00": 30, "20:00": 40}"""));
        node.Clock.Set(TestNode.Noon.AddHours(3));
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(30));
        node.Wait(TimeSpan.FromHours(5));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(40));
    }

    [TestMethod]
    public void A_clock_that_is_set_back_brings_what_is_in_force_then()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "11:00": 20}"""));
        node.Clock.Set(TestNode.Noon.AddHours(-2));
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(10));
        node.Wait(TimeSpan.FromHours(1));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(20));
    }

    [TestMethod]
    public void A_machine_that_slept_for_days_has_the_rule_of_the_last_day()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "13:00": 20}"""));
        node.Clock.Set(TestNode.Noon.AddDays(30).AddHours(-2));
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(10));
    }

    [TestMethod]
    public void A_change_of_the_schedule_moves_the_rule_only_where_it_was_the_schedules()
    {
        using TestNode node = TestNode.Start(Entries.Lamp("device1", schedule: """{"08:00": 10}""") + "," + Entries.Lamp("device2", schedule: """{"08:00": 10}""", name: "Other"));
        node.SetRule("device2", "77");
        node.Update(Entries.Lamp("device1", schedule: """{"08:00": 15}""") + "," + Entries.Lamp("device2", schedule: """{"08:00": 15}""", name: "Other"));
        (node.Instance("device1").CurrentRule, node.Instance("device1").ScheduledRule).ShouldBe((Rule.Integer(15), Rule.Integer(15)));
        (node.Instance("device2").CurrentRule, node.Instance("device2").ScheduledRule).ShouldBe((Rule.Integer(77), Rule.Integer(15)));
    }

    [TestMethod]
    public void A_scheduled_fade_goes_on_when_something_else_of_the_schedule_changes()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"08:00": 10, "12:00": "fade/40/30"}"""));
        node.Wait(15);
        node.Do(() =>
        {
            node.Instance("device1").SetSchedule(node.Instance("device1").Schedule.Append(new("20:00", default, Rule.Integer(5))));
            node.Node.Reschedule(node.Instance("device1"), TestNode.Api);
        });
        (node.Instance("device1").CurrentRule, node.Instance("device1").ScheduledRule).ShouldBe((Rule.Integer(25), Rule.Integer(25)));
        node.Wait(15);
        (node.Instance("device1").CurrentRule, node.Instance("device1").ScheduledRule).ShouldBe((Rule.Integer(40), Rule.Integer(40)));
    }

    [TestMethod]
    public void Sunrise_and_sunset_are_those_of_the_day_and_move_with_it()
    {
        using TestNode node = TestNode.Start(Gps("52.52", "13.405") + Entries.Lamp(schedule: """{"sunrise": 10, "sunset": 90}"""), zone: s_berlin);
        (node.Node.Keywords.Times["sunrise"], node.Node.Keywords.Times["sunset"]).ShouldBe((new TimeOnly(5, 29), new TimeOnly(20, 37)), "4 May 2026 in Berlin");
        List<string> changes = Changes(node, TimeSpan.FromDays(2));
        changes.Count.ShouldBe(4);
        changes.Where(change => change.EndsWith("90", StringComparison.Ordinal)).ShouldBe(["20:37 90", "20:39 90"]);
    }

    [TestMethod]
    public void In_a_polar_day_the_configured_times_hold()
    {
        using TestNode node = TestNode.Start(
            Gps("78.22", "15.65") + "\"schedule_keywords\": {\"sunrise\": \"06:00\"}, " + Entries.Lamp(), new DateTimeOffset(2026, 6, 21, 10, 0, 0, TimeSpan.Zero), s_berlin);
        (node.Node.Keywords.Times["sunrise"], node.Node.Keywords.Times["sunset"]).ShouldBe((new TimeOnly(6, 0), new TimeOnly(0, 0)));
    }

    [TestMethod]
    public void A_plan_to_disable_is_replaced_by_the_next_one_of_the_instance()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Do(() => node.Node.Delay(node.Instance("device1"), TimeSpan.FromMinutes(1), enable: false, TestNode.Api));
        node.Do(() => node.Node.Delay(node.Instance("device1"), TimeSpan.FromMinutes(2), enable: false, TestNode.Api));
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").IsEnabled.ShouldBeTrue();
        node.Wait(TimeSpan.FromMinutes(1));
        node.Instance("device1").IsEnabled.ShouldBeFalse();
        node.Do(() => node.Node.Delay(node.Instance("device1"), TimeSpan.FromDays(100), enable: true, TestNode.Api));
        node.Wait(TimeSpan.FromDays(100) - TimeSpan.FromSeconds(1));
        node.Instance("device1").IsEnabled.ShouldBeFalse();
        node.Wait(1);
        node.Instance("device1").IsEnabled.ShouldBeTrue();
    }

    private static string Gps(string latitude, string longitude) => $"\"metadata\": {{\"id\": \"Test\", \"location\": \"Here\", \"floor\": 1, \"gps\": {{\"lat\": {latitude}, \"lon\": {longitude}}}}}, ";

    private static DateTimeOffset At(string time) =>
        new(TestNode.Noon.Date + TimeSpan.Parse(time, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static string[] Coming(TestNode node) => [.. node.Node.Coming(node.Instance("device1")).Select(entry => entry.Rule!.ToString())];

    private static List<string> Changes(TestNode node, TimeSpan time)
    {
        var seen = new List<string>();
        using IDisposable following = node.Node.History.Follow(change =>
            seen.Add($"{TimeZoneInfo.ConvertTime(change.Time, node.Clock.LocalTimeZone):HH:mm} {change.Value}"));
        node.Wait(time);
        return seen;
    }
}
