using System.Text.Json;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Reads the section <c>schedule_keywords</c>: names of times of day.</summary>
internal static class KeywordSection
{
    private const string Section = "schedule_keywords";

    public static Dictionary<string, TimeOnly> Read(RootSection root, Findings findings)
    {
        var keywords = new Dictionary<string, TimeOnly>(StringComparer.Ordinal);
        if (root.Required(Section, "an object of names with their times", findings) is not { } section)
        {
            return keywords;
        }

        foreach (JsonProperty keyword in section.EnumerateObject())
        {
            string path = $"{Section}:{keyword.Name}";
            if (keyword.Name.Length == 0 || ScheduleTime.TryRead(keyword.Name, out _))
            {
                findings.Add(Check.Times, path, "a name that is no time", Patchbay.Text.FoundText.Quote(keyword.Name), "Name it by what it is for: \"bedtime\".");
            }
            else if (keyword.Value.ValueKind == JsonValueKind.String && ScheduleTime.TryRead(keyword.Value.GetString(), out TimeOnly time))
            {
                keywords[keyword.Name] = time;
            }
            else
            {
                keywords.Remove(keyword.Name);
                findings.Add(Check.Times, path, "a time as HH:MM", keyword.Value, "Write hours and minutes with two digits each, from \"00:00\" to \"23:59\".");
            }
        }

        return keywords;
    }
}
