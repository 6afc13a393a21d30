using System.Buffers;
using System.Text.Json;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Api;

/// <summary>Writes the state of an instance as clients read it in <c>status</c>.</summary>
internal static class InstanceWriter
{
    /// <summary>The state in UTF-8. It is written once for each change of the instance.</summary>
    public static byte[] Status(Instance instance)
    {
        if (instance.Status is { } known)
        {
            return known;
        }

        var json = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(json, NodeJson.Writing))
        {
            writer.WriteStartObject();
            Write(writer, instance);
            writer.WriteEndObject();
        }

        return instance.Status = json.WrittenSpan.ToArray();
    }

    /// <summary>Writes the schedule of an instance, as it is now.</summary>
    public static void WriteSchedule(Utf8JsonWriter writer, IEnumerable<ScheduleEntry> schedule)
    {
        writer.WriteStartObject();
        foreach (ScheduleEntry entry in schedule)
        {
            writer.WritePropertyName(entry.Time);
            entry.Written.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    public static void WriteRule(Utf8JsonWriter writer, string key, Rule rule)
    {
        writer.WritePropertyName(key);
        RuleJson.Write(writer, rule);
    }

    public static void WriteFlag(Utf8JsonWriter writer, string key, bool? value)
    {
        if (value is { } known)
        {
            writer.WriteBoolean(key, known);
        }
        else
        {
            writer.WriteNull(key);
        }
    }

    public static void WriteTexts(Utf8JsonWriter writer, string key, IEnumerable<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>The rules and limits, which <c>status</c> and <c>get_attributes</c> have in common.</summary>
    public static void WriteRules(Utf8JsonWriter writer, Instance instance)
    {
        writer.WriteBoolean("enabled", instance.IsEnabled);
        WriteRule(writer, "current_rule", instance.CurrentRule);
        WriteRule(writer, "scheduled_rule", instance.ScheduledRule);
        writer.WritePropertyName("default_rule");
        if (instance.DefaultRule.Kind == RuleKind.Disabled)
        {
            RuleJson.Write(writer, instance.DefaultRule);
        }
        else
        {
            instance.Entry.WrittenDefaultRule.WriteTo(writer);
        }

        writer.WritePropertyName("schedule");
        WriteSchedule(writer, instance.Schedule);
        if (instance is Device { Limits: { } limits })
        {
            writer.WriteNumber("min_rule", limits.Min);
            writer.WriteNumber("max_rule", limits.Max);
        }
    }

    /// <summary>What a sensor has read, by key; null if it has not.</summary>
    public static void WriteReading(Utf8JsonWriter writer, Sensor sensor, string key)
    {
        writer.WritePropertyName(key);
        if (sensor.Reading?[key] is { } value)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void Write(Utf8JsonWriter writer, Instance instance)
    {
        writer.WriteString("nickname", instance.Entry.Nickname);
        writer.WriteString("type", instance.Entry.Plugin.Name);
        WriteRules(writer, instance);
        switch (instance)
        {
            case Device device:
                WriteFlag(writer, "turned_on", device.IsOn);
                break;
            case Sensor sensor:
                WriteFlag(writer, "condition_met", sensor.Condition);
                WriteTexts(writer, "targets", sensor.Entry.Targets);
                if (sensor.Entry.Format.Prompt == RulePrompt.Thermostat)
                {
                    WriteReading(writer, sensor, "temp");
                    writer.WriteString("units", sensor.Entry.Format.Units.ToString().ToLowerInvariant());
                    WriteReading(writer, sensor, "humid");
                }

                break;
        }
    }
}
