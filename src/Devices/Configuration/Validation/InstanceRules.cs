using System.Text.Json;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Devices.Rules;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Reads the rules of an instance: the default rule, without which it cannot run, and its schedule, of which bad lines are left out.</summary>
internal sealed class InstanceRules(IReadOnlyDictionary<string, TimeOnly> keywords, Findings findings)
{
    private const string DefaultKey = "default_rule";
    private const string ScheduleKey = "schedule";
    private const string Add = "Add the missing required key \"default_rule\".";
    private readonly string[] _keywords = [.. keywords.Keys.Union(ScheduleTime.SunKeywords, StringComparer.Ordinal)];

    /// <summary>The default rule; null if there is none that can be used, which is then an error.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="format">Which rules it accepts; null if that is not known: then nothing is said of a rule that is there.</param>
    public Rule? Default(WrittenInstance instance, RuleFormat? format)
    {
        JsonElement? json = instance[DefaultKey];
        if (format is null)
        {
            if (json is null)
            {
                findings.Add(Check.Rules, instance.PathOf(DefaultKey), "a default rule", json, Add);
            }

            return null;
        }

        if (json is { } written && !instance.IsPlaceholder(DefaultKey) && RuleJson.TryReadDefault(format, written, out Rule? rule, out _))
        {
            return rule;
        }

        instance.CannotRun = true;
        if (!instance.IsPlaceholder(DefaultKey))
        {
            findings.Add(Check.Rules, instance.PathOf(DefaultKey), format.ExpectedDefault + " as the default rule", Found(json), Suggestion(instance, format, json));
        }

        return null;
    }

    /// <summary>The lines of the schedule that can be used, in their order.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="format">Which rules it accepts; null if that is not known: then only times are checked.</param>
    public List<ScheduleEntry> Schedule(WrittenInstance instance, RuleFormat? format)
    {
        var entries = new List<ScheduleEntry>();
        if (instance[ScheduleKey] is not { ValueKind: JsonValueKind.Object } schedule)
        {
            instance.CannotRun = true;
            findings.Add(Check.Rules, instance.PathOf(ScheduleKey), "an object of times with their rules", instance[ScheduleKey], "Write times as keys and rules as values; for no schedule, write {}.");
            return entries;
        }

        foreach (JsonProperty line in schedule.EnumerateObject())
        {
            string path = instance.PathOf(ScheduleKey) + (line.Name.Length == 0 ? "" : ":" + line.Name);
            bool isTime = IsTime(path, line.Name);
            if (format is null)
            {
                continue;
            }

            if (!RuleJson.TryRead(format, line.Value, out Rule? rule, out _))
            {
                findings.Add(Check.Rules, path, format.Expected, Found(line.Value), $"{Named(instance)}: Invalid schedule rule. This line is left out.");
            }
            else if (isTime)
            {
                entries.RemoveAll(entry => entry.Time.Equals(line.Name, StringComparison.Ordinal));
                entries.Add(new ScheduleEntry(line.Name, line.Value, rule));
            }
        }

        return entries;
    }

    private bool IsTime(string path, string time)
    {
        if (ScheduleTime.TryRead(time, out _) || _keywords.Contains(time, StringComparer.Ordinal))
        {
            return true;
        }

        string suggestion = time.Length == 0 ? "Missing schedule rule timestamp: write when the rule begins."
            : (NearNames.Suggest(time, _keywords) ?? "Write hours and minutes with two digits each, from \"00:00\" to \"23:59\", or add the keyword to schedule_keywords.") + " This line is left out.";
        findings.Add(Check.Times, path, "a time as HH:MM or a schedule keyword", FoundText.Quote(time), suggestion);
        return false;
    }

    private static string Suggestion(WrittenInstance instance, RuleFormat format, JsonElement? json)
    {
        if (json is null)
        {
            return Add;
        }

        string start = $"{Named(instance)}: Invalid default rule";
        return !RuleJson.TryRead(format, json.Value, out Rule? rule, out _) ? $"{start}."
            : rule.Kind == RuleKind.Fade ? FormattableString.Invariant($"{start}: a fade leads from one rule to another. Write the number that it is to reach, {rule.Target}; fades go into the schedule.")
            : $"{start}: \"enabled\" and \"disabled\" are rules for the schedule. Write a rule with a value.";
    }

    private static string Found(JsonElement? json) => json?.ValueKind switch
    {
        JsonValueKind.String => FoundText.QuoteRule(json.Value.GetString()!),
        JsonValueKind.Object => FoundText.QuoteRule(json.Value.GetRawText()),
        _ => JsonText.Found(json),
    };

    // By the name that people know, as clients say it.
    private static string Named(WrittenInstance instance) => instance.Text("nickname") is { Length: > 0 } nickname ? FoundText.Quote(nickname)[1..^1] : instance.Id;
}
