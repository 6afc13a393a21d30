using Patchbay.Devices.Changes;
using Patchbay.Devices.Schedules;
using Patchbay.Devices.Tests.Nodes;

namespace Patchbay.Devices.Tests.Attacks;

/// <summary>Clocks that are wrong at first, and schedules that change while time passes.</summary>
[TestClass]
public sealed class ClockAttackTests
{
    private const string Berlin = """ "metadata": {"id": "Test", "location": "Here", "floor": 1, "gps": {"lat": 52.5, "lon": 13.4}}, """;

    [TestMethod]
    public void A_line_for_a_time_that_is_over_does_not_replace_a_rule_that_was_set_since()
    {
        using TestNode node = TestNode.Start(Entries.Lamp());
        node.Wait(TimeSpan.FromHours(6));
        node.SetRule("device1", "77");
        node.Call("""["add_schedule_rule", "device1", "13:00", 20]""").ShouldContain("Rule added");
        node.Wait(120);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(77));
    }

    [TestMethod]
    public void A_keyword_that_moves_to_the_minute_before_brings_nothing_into_force_twice()
    {
        using TestNode node = TestNode.Start(Entries.Lamp(schedule: """{"noon": 20}""") + """, "schedule_keywords": {"noon": "12:30"}""");
        node.Wait(110);
        node.SetRule("device1", "77");
        node.Call("""["add_schedule_keyword", {"noon": "12:01"}]""").ShouldContain("Keyword added");
        node.Wait(60);
        node.Instance("device1").CurrentRule.ShouldBe(Rule.Integer(77));
    }

    [TestMethod]
    [DataRow("1970-01-01T00:00:00Z", "2026-06-21T10:00:00Z", DisplayName = "forward, as on a machine without a clock of its own")]
    [DataRow("2036-02-07T10:00:00Z", "2026-06-21T10:00:00Z", DisplayName = "back")]
    public void The_times_of_the_sun_follow_a_clock_that_is_set(string wrong, string right)
    {
        string instances = Berlin + Entries.Lamp(schedule: """{"sunrise": 20, "sunset": 30}""");
        DateTimeOffset time = DateTimeOffset.Parse(right, System.Globalization.CultureInfo.InvariantCulture);
        using TestNode node = TestNode.Start(instances, DateTimeOffset.Parse(wrong, System.Globalization.CultureInfo.InvariantCulture));
        using TestNode other = TestNode.Start(instances, time);
        node.Clock.Set(time);
        node.Wait(120);
        node.Node.Keywords.Times.ShouldBe(other.Node.Keywords.Times);
        node.Node.Reload.Time.Date.ShouldBe(other.Node.Reload.Time.Date);
        node.Call("""["get_attributes", "device1"]""").ShouldContain("\"rule_queue\":[30,20]");
    }

    [TestMethod]
    public void An_entry_that_fails_does_not_end_the_schedules_of_the_others()
    {
        var clock = new VirtualClock(TestNode.Noon);
        int failures = 0;
        List<string> due = [];
        var scheduler = new Scheduler(new Alarms(clock, new ChangeQueue(_ => failures++)))
        {
            Due = (id, _) =>
            {
                due.Add(id);
                if (id is "device1")
                {
                    throw new InvalidOperationException();
                }
            },
            ClockSetBack = () => { },
        };
        foreach (string id in new[] { "device1", "device2" })
        {
            scheduler.Set(id, new DaySchedule([new Patchbay.Devices.Configuration.ScheduleEntry("12:01", default, Rule.On)], new Keywords()));
        }

        scheduler.Start();
        clock.Advance(TimeSpan.FromDays(1.5));
        due.ShouldBe(["device1", "device2", "device1", "device2"]);
        failures.ShouldBe(2);
    }
}
