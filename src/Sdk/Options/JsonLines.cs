using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay;

/// <summary>The lines on which the keys of a JSON file stand, and what stands there, by configuration path.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, (int Line, JsonTokenType Token)> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file as the configuration's own provider does: in any encoding that it shows, and with what is not valid in it replaced.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static JsonLines Read(Stream content)
    {
        using var reader = new StreamReader(content);
        return Read(Encoding.UTF8.GetBytes(reader.ReadToEnd()));
    }

    private static JsonLines Read(ReadOnlySpan<byte> utf8)
    {
        var lines = new JsonLines();
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
                    lines._values.TryAdd(path, (line, JsonTokenType.None));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    containers.Pop();
                    break;
                default:
                    if (containers.TryPeek(out Container? parent) && parent.IsArray)
                    {
                        path = Join(parent.Path, (parent.Count++).ToString(CultureInfo.InvariantCulture));
                        lines._values.TryAdd(path, (line, JsonTokenType.None));
                    }

                    if (lines._values.TryGetValue(path, out (int Line, JsonTokenType Token) value) && value.Token == JsonTokenType.None)
                    {
                        lines._values[path] = (value.Line, reader.TokenType);
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

    public int? Find(string path) => _values.TryGetValue(path, out (int Line, JsonTokenType Token) value) ? value.Line : null;

    /// <summary>The first token of the value.</summary>
    public JsonTokenType TokenAt(string path) => _values.GetValueOrDefault(path).Token;

    private static string Join(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);

    private sealed class Container(string path, bool isArray)
    {
        public string Path => path;

        public bool IsArray => isArray;

        public int Count { get; set; }
    }
}
