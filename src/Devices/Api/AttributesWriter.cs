using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Api;

/// <summary>Writes all that is known of an instance, as clients read it in <c>get_attributes</c>.</summary>
internal static class AttributesWriter
{
    // Options that clients show. Others, as pins, are nobody's business.
    private static readonly string[] s_options = ["ip", "port", "uri", "on_path", "off_path", "mode"];

    // What the node itself says: a driver that reads something of the same name must not say it a second time.
    private static readonly HashSet<string> s_own = new(StringComparer.Ordinal)
    {
        "name", "nickname", "_type", "enabled", "current_rule", "scheduled_rule", "default_rule", "schedule", "rule_queue", "min_rule", "max_rule", "group", "state", "triggered_by", "fading",
        "targets", "motion", "monitor_task", "units", "tolerance", "on_threshold", "off_threshold", "recent_temps", "desktop_target",
    };

    public static void Write(Utf8JsonWriter writer, Node node, Instance instance)
    {
        writer.WriteStartObject();
        writer.WriteString("name", instance.Id);
        writer.WriteString("nickname", instance.Entry.Nickname);
        writer.WriteString("_type", instance.Entry.Plugin.Name);
        InstanceWriter.WriteRules(writer, instance);
        writer.WriteStartArray("rule_queue");
        foreach (Configuration.ScheduleEntry coming in node.Coming(instance))
        {
            coming.Written.WriteTo(writer);
        }

        writer.WriteEndArray();
        WriteOptions(writer, instance, instance is Device { Reading: var state } ? state : ((Sensor)instance).Reading);
        if (instance is Device device)
        {
            Write(writer, device);
        }
        else
        {
            Write(writer, node, (Sensor)instance);
        }

        writer.WriteEndObject();
    }

    // What a driver reports itself needs no option, and an address that is a URI no other form.
    private static void WriteOptions(Utf8JsonWriter writer, Instance instance, JsonObject? reading)
    {
        JsonElement options = instance.Entry.Json;
        bool hasUri = reading?.ContainsKey("uri") is true || options.TryGetProperty("uri", out _);
        foreach (string key in s_options)
        {
            if (options.TryGetProperty(key, out JsonElement value) && reading?.ContainsKey(key) is not true && !(hasUri && (key is "ip" or "port")) && !IsSecret(instance, key))
            {
                writer.WritePropertyName(key);
                value.WriteTo(writer);
            }
        }
    }

    private static bool IsSecret(Instance instance, string key) =>
        instance.Entry.Plugin.OptionsSchema is { } schema && schema.TryGetProperty("properties", out JsonElement properties)
        && properties.TryGetProperty(key, out JsonElement option) && option.TryGetProperty("writeOnly", out _);

    private static void Write(Utf8JsonWriter writer, Device device)
    {
        writer.WriteString("group", device.Group?.Name);
        InstanceWriter.WriteFlag(writer, "state", device.IsOn);
        InstanceWriter.WriteTexts(writer, "triggered_by", device.TriggeredBy);
        WriteReading(writer, device.Reading, except: ["on", "brightness"]);
        if (device.Limits is null)
        {
            return;
        }

        if (device.CurrentFade is not { } fade)
        {
            writer.WriteBoolean("fading", value: false);
            return;
        }

        writer.WriteStartObject("fading");
        writer.WriteNumber("started", fade.Began.ToUnixTimeMilliseconds());
        writer.WriteNumber("starting_brightness", fade.Start);
        writer.WriteNumber("target", fade.Target);
        writer.WriteNumber("period", (long)fade.Period.TotalMilliseconds);
        writer.WriteBoolean("down", fade.IsDown);
        writer.WriteBoolean("scheduled", fade.IsScheduled);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Node node, Sensor sensor)
    {
        writer.WriteString("group", sensor.Group?.Name);
        InstanceWriter.WriteTexts(writer, "targets", sensor.Entry.Targets);
        if (sensor.Hold is { } hold)
        {
            writer.WriteBoolean("motion", hold.Condition is true);
        }
        else if (!sensor.Traits.IsPushed && sensor.Traits.CanRead)
        {
            writer.WriteBoolean("monitor_task", sensor.IsMonitored);
        }

        WriteReading(writer, sensor.Reading, except: ["temp", "humid", "raw"]);
        if (sensor is { Audit: { } audit, Traits.Thermostat: { } options })
        {
            writer.WriteString("units", sensor.Entry.Format.Units.ToString().ToLowerInvariant());
            Write(writer, "tolerance", options.Tolerance);
            (double? on, double? off) = Thresholds(sensor);
            Write(writer, "on_threshold", on);
            Write(writer, "off_threshold", off);
            writer.WriteStartArray("recent_temps");
            foreach (double temperature in audit.Temperatures)
            {
                writer.WriteRawValue(RuleJson.Number(temperature));
            }

            writer.WriteEndArray();
        }

        // The device that the state of a computer is that of, which is one of the targets.
        if (sensor.Entry.Plugin.Name is "desktop")
        {
            writer.WriteString("desktop_target", sensor.Entry.Targets.FirstOrDefault(target => node.Instances.GetValueOrDefault(target) is Device device && sensor.IsPeerOf(device)));
        }
    }

    private static void WriteReading(Utf8JsonWriter writer, JsonObject? reading, string[] except)
    {
        foreach ((string key, JsonNode? value) in reading ?? [])
        {
            if (s_own.Contains(key) || except.Contains(key, StringComparer.Ordinal))
            {
                continue;
            }

            writer.WritePropertyName(key);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }
    }

    private static (double? On, double? Off) Thresholds(Sensor sensor)
    {
        if (sensor.Traits.Thermostat is not { } thermostat || sensor.CurrentRule.Kind != RuleKind.Thermostat)
        {
            return (null, null);
        }

        double rule = (double)sensor.CurrentRule;
        double high = Math.Round(rule + thermostat.Tolerance, 9);
        double low = Math.Round(rule - thermostat.Tolerance, 9);
        return thermostat.Mode == ThermostatMode.Cool ? (high, low) : (low, high);
    }

    private static void Write(Utf8JsonWriter writer, string key, double? value)
    {
        writer.WritePropertyName(key);
        writer.WriteRawValue(value is { } known ? RuleJson.Number(known) : "null");
    }
}
