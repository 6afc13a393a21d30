using System.Text.Json;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>The keys of the whole document. Those that are nobody's are left alone.</summary>
internal sealed class RootSection
{
    private static readonly string[] s_required = ["metadata", "schedule_keywords"];
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    public RootSection(JsonElement root)
    {
        foreach (JsonProperty member in root.EnumerateObject())
        {
            _members[member.Name] = member.Value;
        }
    }

    /// <summary>The keys and their values, in the order of the document, each once.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members => _members;

    /// <summary>A section that every configuration has; null if it is missing or no object, which is then an error.</summary>
    public JsonElement? Required(string key, string expected, Findings findings)
    {
        if (!_members.TryGetValue(key, out JsonElement section))
        {
            string? near = NearNames.Find(key, _members.Keys.Where(name => !s_required.Contains(name, StringComparer.Ordinal))).FirstOrDefault();
            findings.Add(Check.RequiredKeys, key, expected, found: (JsonElement?)null, near is null ? $"Add the missing required top-level key \"{key}\"." : $"Rename {FoundText.Quote(near)} to \"{key}\".");
            return null;
        }

        if (section.ValueKind != JsonValueKind.Object)
        {
            findings.Add(Check.MetadataValues, key, expected, section, "Write an object.");
            return null;
        }

        return section;
    }
}
