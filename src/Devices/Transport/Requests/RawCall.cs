using System.Text.Json;
using System.Text.Unicode;
using Patchbay.Devices.Transport.Replies;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>A call as a line of JSON: <c>["set_rule", "device1", 50]</c>.</summary>
internal static class RawCall
{
    private static readonly JsonReaderOptions s_reading = new() { AllowTrailingCommas = true };

    public static ApiRequest Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            return Refused(ApiErrors.InvalidSyntax);
        }

        try
        {
            return HasUnreadableText(line) ? Refused(ApiErrors.InvalidSyntax) : Parse(Value(line));
        }
        catch (JsonException)
        {
            return Refused(ApiErrors.NotJson);
        }
    }

    private static ApiRequest Parse(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String =>
            new EndpointRequest(ReplyForm.Raw, value[0].GetString()!, [.. value.EnumerateArray().Skip(1)]),
        JsonValueKind.String => Refused(ApiErrors.InvalidCommand),
        _ => Refused(ApiErrors.InvalidSyntax),
    };

    private static JsonElement Value(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, s_reading);
        JsonElement value = JsonElement.ParseValue(ref reader);

        // Nothing may follow: this throws otherwise.
        reader.Read();
        return value;
    }

    // Half of a surrogate pair is valid JSON, but no text; whoever asks for it gets an exception.
    private static bool HasUnreadableText(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf(@"\u"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(line, s_reading);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static RefusedRequest Refused(ReadOnlyMemory<byte> error) => new(Reply.Refused(ReplyForm.Raw, 400, error));
}
