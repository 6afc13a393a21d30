using System.Buffers;
using System.Text.Json;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Api;

/// <summary>Makes answers of endpoints.</summary>
internal static class Answer
{
    public static EndpointAnswer InvalidSyntax { get; } = Error("Invalid syntax");

    public static EndpointAnswer InvalidCommand { get; } = Error("Invalid command") with { IsUnknown = true };

    public static EndpointAnswer InstanceNotFound { get; } = Error("Instance not found, use status to see options");

    public static EndpointAnswer InvalidRule { get; } = Error("Invalid rule");

    public static EndpointAnswer Error(string text) => Text("ERROR", text);

    /// <summary>An object with one text.</summary>
    public static EndpointAnswer Text(string key, string value) => Object(writer => writer.WriteString(key, value));

    /// <summary>An object.</summary>
    public static EndpointAnswer Object(Action<Utf8JsonWriter> write) => Value(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });

    /// <summary>Any value.</summary>
    public static EndpointAnswer Value(Action<Utf8JsonWriter> write)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, NodeJson.Writing))
        {
            write(writer);
        }

        return new EndpointAnswer(json.WrittenMemory);
    }
}
