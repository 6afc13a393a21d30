using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;

namespace Patchbay.Devices.Nodes;

/// <summary>An entry of the configuration whose rules its driver has checked.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Driver">Its driver.</param>
/// <param name="DefaultRule">The default rule; <c>disabled</c> if the driver refuses the configured one.</param>
internal sealed record CheckedEntry(InstanceEntry Entry, Driver Driver, Rule DefaultRule)
{
    public static async Task<CheckedEntry> CheckAsync(InstanceEntry entry, Driver driver, Action<string> refused)
    {
        if (driver.Check is null)
        {
            return new CheckedEntry(entry, driver, entry.DefaultRule);
        }

        Rule? defaultRule = await RuleCheck.CheckAsync(entry.DefaultRule, entry.Format, driver).ConfigureAwait(false);
        if (defaultRule is null)
        {
            refused(entry.DefaultRule.ToString());
        }

        var schedule = new List<ScheduleEntry>(entry.Schedule.Count);
        foreach (ScheduleEntry scheduled in entry.Schedule)
        {
            Rule? rule = scheduled.Rule is null ? null : await RuleCheck.CheckAsync(scheduled.Rule, entry.Format, driver).ConfigureAwait(false);
            if (rule is null && scheduled.Rule is not null)
            {
                refused(scheduled.Rule.ToString());
            }

            schedule.Add(scheduled with { Rule = rule });
        }

        return new CheckedEntry(entry with { Schedule = schedule }, driver, defaultRule ?? Rule.Disabled);
    }
}
