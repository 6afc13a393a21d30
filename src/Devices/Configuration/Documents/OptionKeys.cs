using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>The options of drivers as keys and values, as a configuration has them.</summary>
internal static class OptionKeys
{
    private static readonly HashSet<string> s_ofNode = new(StringComparer.Ordinal) { "default_rule", "schedule" };

    /// <summary>Adds the options of an instance: all that is not the node's own.</summary>
    public static void Add(Dictionary<string, string?> options, string id, JsonElement instance, bool isSensor)
    {
        foreach (JsonProperty member in instance.EnumerateObject())
        {
            if (!s_ofNode.Contains(member.Name) && !(isSensor && member.NameEquals("targets")))
            {
                AddValue(options, ConfigurationPath.Combine(id, member.Name), member.Value);
            }
        }
    }

    private static void AddValue(Dictionary<string, string?> options, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    AddValue(options, ConfigurationPath.Combine(path, member.Name), member.Value);
                }

                break;

            case JsonValueKind.Array when value.GetArrayLength() > 0:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    AddValue(options, ConfigurationPath.Combine(path, (index++).ToString(CultureInfo.InvariantCulture)), item);
                }

                break;

            // As the framework's own reader of JSON has it since version 10.
            default:
                options[path] = value.ValueKind == JsonValueKind.Array ? "" : JsonText.Value(value);
                break;
        }
    }
}
