using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Registration;

/// <summary>The lines on which the keys of a JSON file stand, by configuration path.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static JsonLines Read(ReadOnlySpan<byte> utf8)
    {
        var lines = new JsonLines();
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        // As the configuration's own provider reads it.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var containers = new Stack<Container>();
        int line = 1;
        int counted = 0;
        string path = "";
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = Join(containers.Peek().Path, reader.GetString()!);
                    lines._lines.TryAdd(path, line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    containers.Pop();
                    break;
                default:
                    if (containers.TryPeek(out Container? parent) && parent.IsArray)
                    {
                        path = Join(parent.Path, (parent.Count++).ToString(CultureInfo.InvariantCulture));
                        lines._lines.TryAdd(path, line);
                    }

                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        containers.Push(new Container(path, reader.TokenType == JsonTokenType.StartArray));
                    }

                    break;
            }
        }

        return lines;
    }

    public int? Find(string path) => _lines.TryGetValue(path, out int line) ? line : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);

    private sealed class Container(string path, bool isArray)
    {
        public string Path => path;

        public bool IsArray => isArray;

        public int Count { get; set; }
    }
}
