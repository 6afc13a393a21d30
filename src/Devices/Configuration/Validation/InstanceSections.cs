using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Finds the entries of a document that are to be devices and sensors: those whose keys begin so.</summary>
internal static class InstanceSections
{
    private static readonly string[] s_prefixes = ["device", "sensor"];

    /// <summary>The entries, in the order of the document, without those that are none.</summary>
    public static List<WrittenInstance> Find(RootSection root, Findings findings)
    {
        var instances = new List<WrittenInstance>();
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string id, JsonElement json) in root.Members)
        {
            if (s_prefixes.FirstOrDefault(prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is not { } prefix)
            {
                continue;
            }

            if (!id.StartsWith(prefix, StringComparison.Ordinal))
            {
                findings.Add(Check.Instances, id, $"a key that begins with \"{prefix}\"", Patchbay.Text.FoundText.Quote(id), $"Case matters here: write \"{prefix}{id[prefix.Length..]}\".");
            }
            else if (id.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
            {
                findings.Add(Check.Instances, id, "a key without a colon", Patchbay.Text.FoundText.Quote(id), $"Name it {prefix} with a number: \"{prefix}1\".");
            }
            else if (!ids.TryAdd(id, id))
            {
                findings.Add(Check.Instances, id, "a key that differs from all others by more than case", Patchbay.Text.FoundText.Quote(id), $"There is {findings.Place(ids[id])} too: rename one of the two.");
            }
            else if (json.ValueKind != JsonValueKind.Object)
            {
                findings.Add(Check.Instances, id, $"an object with the configuration of a {prefix}", json, "Write an object with \"_type\", \"nickname\" and the other keys of its type.");
            }
            else
            {
                instances.Add(new WrittenInstance(id, json, isSensor: prefix is "sensor"));
            }
        }

        return instances;
    }
}
