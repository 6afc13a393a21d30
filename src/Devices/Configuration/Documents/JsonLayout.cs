using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay.Devices.Rules;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>How a document is laid out: with an indentation, or on one line.</summary>
/// <param name="Indentation">What each level is indented by; null for one line.</param>
internal sealed record JsonLayout(string? Indentation)
{
    /// <summary>The layout of a document: that of its first member.</summary>
    public static JsonLayout Of(ReadOnlySpan<byte> utf8, WrittenValue root)
    {
        if (root.Members?.Start is not { } first)
        {
            return new JsonLayout("    "); // As clients write it.
        }

        int line = utf8[..first].LastIndexOf((byte)'\n');
        ReadOnlySpan<byte> before = utf8[(line + 1)..first];
        return line < root.Start || before.ContainsAnyExcept((byte)' ', (byte)'\t') ? new JsonLayout(Indentation: null) : new JsonLayout(Encoding.UTF8.GetString(before));
    }

    /// <summary>What stands between the items of an object or list at a level.</summary>
    public string Separator(int level) => Indentation is null ? ", " : "," + Break(level);

    /// <summary>What stands behind the opening bracket and before the closing one.</summary>
    public string Break(int level) => Indentation is null ? "" : "\n" + string.Concat(Enumerable.Repeat(Indentation, level));

    /// <summary>Writes a value that is not in the document yet.</summary>
    public void Write(StringBuilder text, JsonNode? node, int level)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                WriteItems(text, '{', members, member => WriteMember(text, member.Key, member.Value, level + 1), '}', level);
                break;
            case JsonArray { Count: > 0 } items:
                WriteItems(text, '[', items, item => Write(text, item, level + 1), ']', level);
                break;
            default:
                text.Append(Single(node));
                break;
        }
    }

    /// <summary>Writes items between brackets, each on a line of its own unless all is on one.</summary>
    public void WriteItems<T>(StringBuilder text, char open, IEnumerable<T> items, Action<T> write, char close, int level)
    {
        string before = Break(level + 1);
        text.Append(open);
        foreach (T item in items)
        {
            text.Append(before);
            write(item);
            before = Separator(level + 1);
        }

        text.Append(Break(level)).Append(close);
    }

    /// <summary>A key, as it stands before its value.</summary>
    public static string Key(string key) => Single(JsonValue.Create(key)) + ": ";

    /// <summary>A value on one line; numbers as they were written.</summary>
    public static string Single(JsonNode? node)
    {
        if (node is null)
        {
            return "null";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, NodeJson.Writing))
        {
            node.WriteTo(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteMember(StringBuilder text, string key, JsonNode? value, int level)
    {
        text.Append(Key(key));
        Write(text, value, level);
    }
}
