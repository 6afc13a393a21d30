using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Devices.Instances;

/// <summary>
/// Copies what a driver has read, outside of changes: the driver may go on changing its own, and what cannot be written as JSON would keep the whole node from answering.
/// </summary>
internal static class DriverReading
{
    // What clients can use is far less.
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 32;

    /// <summary>The object with its keys, each once; null if the driver has read something else, or more than a client could use.</summary>
    /// <param name="reading">What the driver has returned.</param>
    public static JsonObject? Copy(JsonNode? reading)
    {
        if (reading is not JsonObject members)
        {
            return null;
        }

        var copy = new JsonObject();
        if (TryCopy(members) is { } whole)
        {
            Add(copy, whole);
            return copy;
        }

        // One value that is no JSON, as a number that is none, says nothing of the others.
        int length = 0;
        foreach ((string key, JsonNode? value) in ListOf(members))
        {
            JsonElement? element = TryCopy(value);
            length += key.Length + (element?.GetRawText().Length ?? 0);
            copy[key] = element is { } known ? Node(known) : null;
        }

        return length <= MaxLength ? copy : null;
    }

    private static void Add(JsonObject copy, JsonElement whole)
    {
        foreach (JsonProperty property in whole.EnumerateObject())
        {
            copy[property.Name] = Node(property.Value); // Of a key that comes twice, the last one counts.
        }
    }

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };

    // What changes while it is copied, is too deep or too long, or is no JSON, throws what it likes.
    private static JsonElement? TryCopy(JsonNode? value)
    {
        try
        {
            if (value is null)
            {
                return null;
            }

            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { MaxDepth = MaxDepth }))
            {
                value.WriteTo(writer);
            }

            if (json.WrittenCount > MaxLength)
            {
                return null;
            }

            using var document = JsonDocument.Parse(json.WrittenMemory);
            return document.RootElement.Clone();
        }
#pragma warning disable CA1031 // It is the driver's, and then there is no value.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static KeyValuePair<string, JsonNode?>[] ListOf(JsonObject members)
    {
        try
        {
            return [.. members];
        }
#pragma warning disable CA1031 // As above: an object whose keys cannot be told apart has none.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }
}
