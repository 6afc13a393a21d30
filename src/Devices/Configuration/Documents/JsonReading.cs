using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>Reads the JSON of a configuration as leniently as it can be understood: with comments, trailing commas and a byte order mark.</summary>
internal static class JsonReading
{
    private static readonly JsonDocumentOptions s_documentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonReaderOptions ReaderOptions { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The bytes without a byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(byte[] content) => content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);

    /// <summary>Parses a file.</summary>
    /// <param name="content">Its bytes, without a byte order mark.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="scan">Where its keys stand.</param>
    /// <returns>The root, an object.</returns>
    /// <exception cref="NodeConfigurationException">It is no JSON in UTF-8, or no object.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> content, string file, out KeyScan scan)
    {
        try
        {
            if (!Utf8.IsValid(content.Span))
            {
                throw Unreadable(file, $"line {LineOf(content.Span)}: expected JSON in UTF-8, found bytes that are none.", inner: null);
            }

            using var document = JsonDocument.Parse(content, s_documentOptions);
            scan = KeyScan.Read(content.Span);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? root.Clone()
                : throw Unreadable(file, $"line 1: expected a JSON object, found {JsonText.Found(document.RootElement)}.", inner: null);
        }
        catch (JsonException exception)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
            throw Unreadable(file, $"{place}: expected JSON. {WithoutPlace(exception.Message)}", exception);
        }
        catch (FormatException exception)
        {
            throw Unreadable(file, exception.Message + ".", exception);
        }
    }

    private static NodeConfigurationException Unreadable(string file, string problem, Exception? inner)
    {
        string message = $"{file}, {problem} Correct it; as long as it cannot be read, nothing is written to it.";
        return inner is null ? new NodeConfigurationException(message) : new NodeConfigurationException(message, inner);
    }

    private static string LineOf(ReadOnlySpan<byte> content)
    {
        int valid = 0;
        while (System.Text.Rune.DecodeFromUtf8(content[valid..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return (content[..valid].Count((byte)'\n') + 1).ToString(CultureInfo.InvariantCulture);
    }

    // Which the message here begins with, counted from 1 as editors do.
    private static string WithoutPlace(string message)
    {
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Patchbay.Text.FoundText.Line(place < 0 ? message : message[..place]);
    }
}
