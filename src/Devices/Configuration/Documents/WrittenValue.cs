using System.Text.Json;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>Where a value stands in the bytes of a document, and, of an object, where its members do.</summary>
internal sealed class WrittenValue
{
    private WrittenValue(int start) => Start = start;

    /// <summary>The first byte.</summary>
    public int Start { get; }

    /// <summary>The byte behind the last.</summary>
    public int End { get; private set; }

    /// <summary>The members of an object, in the order in which they stand; of those that stand twice, the last. Null for other values.</summary>
    public OrderedMembers? Members { get; private set; }

    /// <summary>Reads a document that is known to be JSON, without a byte order mark.</summary>
    public static WrittenValue Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, JsonReading.ReaderOptions);
        reader.Read();
        return Read(ref reader);
    }

    private static WrittenValue Read(ref Utf8JsonReader reader)
    {
        var value = new WrittenValue((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            value.Members = new OrderedMembers();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                int start = (int)reader.TokenStartIndex;
                string key = reader.GetString()!;
                reader.Read();
                value.Members.Set(key, start, Read(ref reader));
            }
        }
        else
        {
            reader.Skip();
        }

        value.End = (int)reader.BytesConsumed;
        return value;
    }
}

/// <summary>The members of an object.</summary>
internal sealed class OrderedMembers
{
    private readonly Dictionary<string, WrittenValue> _values = new(StringComparer.Ordinal);

    /// <summary>Where the key of the first member stands; null if there is none.</summary>
    public int? Start { get; private set; }

    public int Count => _values.Count;

    /// <summary>The values in the order in which they stand.</summary>
    public IEnumerable<KeyValuePair<string, WrittenValue>> InOrder => _values.OrderBy(member => member.Value.Start);

    public bool Contains(string key) => _values.ContainsKey(key);

    public WrittenValue? Find(string key) => _values.GetValueOrDefault(key);

    public void Set(string key, int start, WrittenValue value)
    {
        Start ??= start;
        _values[key] = value;
    }
}
