using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>What a parsed document does not tell any more: on which lines its keys stand, and which stand twice.</summary>
internal sealed class KeyScan
{
    // Of a key that stands twice, the line of the last, which is the one that counts.
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<DuplicateKey> _duplicates = [];
    private readonly Stack<Container> _containers = new();

    public IReadOnlyList<DuplicateKey> Duplicates => _duplicates;

    /// <summary>Reads a document that is known to be JSON.</summary>
    /// <exception cref="FormatException">A text has half of a character, which JSON can escape and text cannot hold. The message names the line.</exception>
    public static KeyScan Read(ReadOnlySpan<byte> utf8)
    {
        var scan = new KeyScan();
        var reader = new Utf8JsonReader(utf8, JsonReading.ReaderOptions);
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
                    path = scan.AddKey(Text(ref reader, line), line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    scan._containers.Pop();
                    break;
                default:
                    path = scan.AddItem(path, line);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        scan._containers.Push(new Container(path, reader.TokenType == JsonTokenType.StartObject));
                    }
                    else if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
                    {
                        Text(ref reader, line);
                    }

                    break;
            }
        }

        return scan;
    }

    /// <summary>The line of the key with a path, or of the nearest one above it.</summary>
    public int? Find(string path)
    {
        for (string? current = path; current is not null; current = ConfigurationPath.GetParentPath(current))
        {
            if (_lines.TryGetValue(current, out int line))
            {
                return line;
            }
        }

        return null;
    }

    private static string Text(ref Utf8JsonReader reader, int line)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: expected text, found half of a character (one \\u escape of two)"), exception);
        }
    }

    private string AddKey(string key, int line)
    {
        Container parent = _containers.Peek();
        string path = Join(parent.Path, key);
        if (!parent.Keys!.TryAdd(key, line))
        {
            _duplicates.Add(new DuplicateKey(path, key, parent.Keys[key]));
        }

        _lines[path] = line;
        return path;
    }

    private string AddItem(string path, int line)
    {
        if (!_containers.TryPeek(out Container? parent) || parent.Keys is not null)
        {
            return path;
        }

        string item = Join(parent.Path, (parent.Count++).ToString(CultureInfo.InvariantCulture));
        _lines[item] = line;
        return item;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : ConfigurationPath.Combine(path, key);

    private sealed class Container(string path, bool isObject)
    {
        public string Path => path;

        public Dictionary<string, int>? Keys { get; } = isObject ? new(StringComparer.Ordinal) : null;

        public int Count { get; set; }
    }
}
