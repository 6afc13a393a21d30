using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>
/// Changes values of a document and nothing else in it: what does not change stays as it was written, with its order, layout and comments. Only an object that gets or loses
/// keys is laid out anew.
/// </summary>
internal sealed class DocumentEdit
{
    private readonly byte[] _content;
    private readonly JsonLayout _layout;
    private readonly StringBuilder _text = new();

    private DocumentEdit(byte[] content, JsonLayout layout) => (_content, _layout) = (content, layout);

    /// <summary>Applies a change.</summary>
    /// <param name="content">The document, without a byte order mark, known to be an object.</param>
    /// <param name="root">Its root.</param>
    /// <param name="change">The change.</param>
    /// <returns>The new document; null if nothing has changed.</returns>
    public static byte[]? Apply(ReadOnlySpan<byte> content, JsonElement root, Action<JsonObject> change)
    {
        var before = (JsonObject)Node(root)!;
        var after = (JsonObject)Node(root)!;
        change(after);
        if (AreSame(before, after))
        {
            return null;
        }

        // JSON has no raw line breaks in its texts: so these are all between them.
        byte[] lines = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal));
        WrittenValue written = WrittenValue.Read(lines);
        var edit = new DocumentEdit(lines, JsonLayout.Of(lines, written));
        edit.Copy(0, written.Start);
        edit.Write(written, before, after, level: 0);
        edit.Copy(written.End, lines.Length);
        return Encoding.UTF8.GetBytes(edit._text.ToString());
    }

    // Numbers stay the text that they are. Of keys that stand twice, the last counts.
    private static JsonNode? Node(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    members[member.Name] = Node(member.Value);
                }

                return members;

            case JsonValueKind.Array:
                var items = new JsonArray();
                foreach (JsonElement item in json.EnumerateArray())
                {
                    items.Add(Node(item));
                }

                return items;

            case JsonValueKind.Null:
                return null;

            default:
                return JsonValue.Create(json);
        }
    }

    private static bool AreSame(JsonNode? before, JsonNode? after) => JsonLayout.Single(before).Equals(JsonLayout.Single(after), StringComparison.Ordinal);

    private void Write(WrittenValue written, JsonNode? before, JsonNode? after, int level)
    {
        if (written.Members is { } members && before is JsonObject old && after is JsonObject next)
        {
            if (members.Count == next.Count && next.All(member => members.Contains(member.Key)))
            {
                WriteValues(written, old, next, level);
            }
            else
            {
                WriteMembers(members, old, next, level);
            }
        }
        else if (AreSame(before, after))
        {
            Copy(written.Start, written.End);
        }
        else
        {
            _layout.Write(_text, after, level);
        }
    }

    private void WriteValues(WrittenValue written, JsonObject before, JsonObject after, int level)
    {
        int position = written.Start;
        foreach ((string key, WrittenValue value) in written.Members!.InOrder)
        {
            Copy(position, value.Start);
            Write(value, before[key], after[key], level + 1);
            position = value.End;
        }

        Copy(position, written.End);
    }

    private void WriteMembers(OrderedMembers members, JsonObject before, JsonObject after, int level)
    {
        if (after.Count == 0)
        {
            _text.Append("{}");
            return;
        }

        _layout.WriteItems(_text, '{', after, Member, '}', level);

        void Member(KeyValuePair<string, JsonNode?> member)
        {
            _text.Append(JsonLayout.Key(member.Key));
            if (members.Find(member.Key) is { } written)
            {
                Write(written, before[member.Key], member.Value, level + 1);
            }
            else
            {
                _layout.Write(_text, member.Value, level + 1);
            }
        }
    }

    private void Copy(int start, int end) => _text.Append(Encoding.UTF8.GetString(_content, start, end - start));
}
