using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>
/// Writes a section of a configuration as the JSON that it would be in a file. Configurations know neither numbers nor empty objects, split keys at colons, and do not
/// care for case: all that is undone, as far as it matters to a node.
/// </summary>
internal static class SectionText
{
    private static readonly string[] s_keys = ["metadata", "schedule_keywords", "ir_blaster"];
    private static readonly string[] s_ruleKeys = ["on", "off"];
    private static readonly string[] s_prefixes = ["device", "sensor"];
    private static readonly string[] s_instanceKeys = ["_type", "nickname", "default_rule", "schedule", "targets"];

    /// <summary>Writes a section with all that is below it.</summary>
    public static byte[] Of(IConfiguration section)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (IConfigurationSection child in section.GetChildren())
            {
                WriteMember(json, child);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteMember(Utf8JsonWriter json, IConfigurationSection section)
    {
        string? prefix = Array.Find(s_prefixes, prefix => section.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        json.WritePropertyName(prefix is null ? Known(section.Key, s_keys) : prefix + section.Key[prefix.Length..]);
        if (prefix is not null && Children(section) is { Length: > 0 } members)
        {
            WriteInstance(json, members, isSensor: prefix is "sensor");
        }
        else if (section.Key.Equals("schedule_keywords", StringComparison.OrdinalIgnoreCase))
        {
            WriteTimes(json, section);
        }
        else
        {
            WriteValue(json, section);
        }
    }

    private static void WriteInstance(Utf8JsonWriter json, IConfigurationSection[] members, bool isSensor)
    {
        // What is empty does not appear in every configuration.
        var missing = new HashSet<string>(isSensor ? ["schedule", "targets"] : ["schedule"], StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (IConfigurationSection child in members)
        {
            string key = Known(child.Key, s_instanceKeys);
            missing.Remove(key);
            json.WritePropertyName(key);
            switch (key)
            {
                case "schedule":
                    WriteTimes(json, child);
                    break;
                case "targets":
                    WriteList(json, child);
                    break;
                default:
                    WriteValue(json, child);
                    break;
            }
        }

        foreach (string key in missing)
        {
            json.WritePropertyName(key);
            json.WriteRawValue(key is "targets" ? "[]" : "{}");
        }

        json.WriteEndObject();
    }

    // The colon of 10:00 has made two keys of it.
    private static void WriteTimes(Utf8JsonWriter json, IConfigurationSection section)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            json.WriteStringValue(section.Value);
            return;
        }

        json.WriteStartObject();
        foreach (IConfigurationSection child in Children(section))
        {
            WriteTime(json, child.Key, child);
        }

        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string key, IConfigurationSection section)
    {
        IConfigurationSection[] parts = Children(section);
        bool isRule = parts.Any(part => IsRuleKey(part.Key));
        if (section.Value is not null || parts.Length == 0 || isRule)
        {
            json.WritePropertyName(key);
            WriteValue(json, section);
            return;
        }

        foreach (IConfigurationSection part in parts)
        {
            WriteTime(json, $"{key}{ConfigurationPath.KeyDelimiter}{part.Key}", part);
        }
    }

    private static void WriteList(Utf8JsonWriter json, IConfigurationSection section)
    {
        if (string.IsNullOrEmpty(section.Value) && Children(section).Length == 0)
        {
            json.WriteRawValue("[]");
        }
        else
        {
            WriteValue(json, section);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, IConfigurationSection section)
    {
        IConfigurationSection[] children = Children(section);
        if (children.Length == 0)
        {
            WriteSingle(json, section);
        }
        else if (IsList(children))
        {
            json.WriteStartArray();
            Array.ForEach(children, child => WriteValue(json, child));
            json.WriteEndArray();
        }
        else
        {
            // Configurations sort keys; of a rule "on" comes first.
            json.WriteStartObject();
            foreach (IConfigurationSection child in children.OrderByDescending(child => child.Key.Equals(s_ruleKeys[0], StringComparison.OrdinalIgnoreCase)))
            {
                json.WritePropertyName(Known(child.Key, s_ruleKeys));
                WriteValue(json, child);
            }

            json.WriteEndObject();
        }
    }

    // Of the calls that a rule makes there may be none.
    private static void WriteSingle(Utf8JsonWriter json, IConfigurationSection section)
    {
        if (string.IsNullOrEmpty(section.Value) && IsRuleKey(section.Key))
        {
            json.WriteRawValue("[]");
        }
        else if (section.Value is { } value)
        {
            json.WriteStringValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static bool IsRuleKey(string key) => s_ruleKeys.Contains(key, StringComparer.OrdinalIgnoreCase);

    // Asked for only where there can be some: providers look through all their keys for them.
    private static IConfigurationSection[] Children(IConfigurationSection section) => string.IsNullOrEmpty(section.Value) ? [.. section.GetChildren()] : [];

    private static bool IsList(IConfigurationSection[] children) =>
        children.Select((child, index) => child.Key.Equals(index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).All(isIndex => isIndex);

    private static string Known(string key, string[] keys) => Array.Find(keys, known => known.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key;
}
