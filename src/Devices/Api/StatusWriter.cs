using System.Buffers;
using System.Text.Json;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Rules;
using Patchbay.Devices.Schedules;

namespace Patchbay.Devices.Api;

/// <summary>Writes the state of a node, as clients read it in <c>status</c>.</summary>
internal static class StatusWriter
{
    public static ReadOnlyMemory<byte> Write(Node node)
    {
        var json = new ArrayBufferWriter<byte>(1024 + (node.Instances.Count * 400));
        using var writer = new Utf8JsonWriter(json, NodeJson.Writing);
        writer.WriteStartObject();
        WriteMetadata(writer, node);
        WriteInstances<Device>(writer, "devices", node);
        WriteInstances<Sensor>(writer, "sensors", node);
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    public static void WriteKeywords(Utf8JsonWriter writer, Keywords keywords)
    {
        writer.WriteStartObject();
        foreach ((string name, TimeOnly time) in keywords.Times)
        {
            writer.WriteString(name, ScheduleTime.Write(time));
        }

        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, Node node)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("id", node.Metadata.Id);
        writer.WriteString("location", node.Metadata.Location);
        if (node.Metadata.Floor is { } floor)
        {
            writer.WriteNumber("floor", floor);
        }
        else
        {
            writer.WriteString("floor", "");
        }

        if (node.Metadata.Gps is { } gps)
        {
            writer.WritePropertyName("gps");
            gps.WriteTo(writer);
        }

        writer.WriteString("_reload_time", node.Reload.Text);
        writer.WritePropertyName("schedule_keywords");
        WriteKeywords(writer, node.Keywords);
        writer.WriteBoolean("ir_blaster", value: false);
        writer.WriteEndObject();
    }

    private static void WriteInstances<T>(Utf8JsonWriter writer, string key, Node node)
        where T : Instance
    {
        writer.WriteStartObject(key);
        foreach (Instance instance in node.Instances.Values)
        {
            if (instance is T)
            {
                writer.WritePropertyName(instance.Id);
                writer.WriteRawValue(InstanceWriter.Status(instance), skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }
}
