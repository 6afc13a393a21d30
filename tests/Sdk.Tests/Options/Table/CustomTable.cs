using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type, checked by an attribute of the author's own.</summary>
[PluginOptions]
internal sealed record CustomTable
{
    [Not("\"before\"")]
    [Tried(Accepted = "after", Refused = "before")]
    public string? Text { get; init; }

    [Not("\"before\"")]
    [Tried(Accepted = "after", Refused = "before")]
    public Secret? Password { get; init; }

    [Not("true")]
    [Tried(Accepted = "false", Refused = "true")]
    public bool? Flag { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public sbyte? SignedByte { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public byte? Byte { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public short? Short { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public ushort? UnsignedShort { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public int? Int { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public uint? UnsignedInt { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public long? Long { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public ulong? UnsignedLong { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public float? Single { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public double? Double { get; init; }

    [Not("3")]
    [Tried(Accepted = "4", Refused = "3")]
    public decimal? Decimal { get; init; }

    [Not("Medium")]
    [Tried(Accepted = "very_strong", Refused = "medium")]
    public Strength? Level { get; init; }

    [Not("00:00:03")]
    [Tried(Accepted = "00:00:04", Refused = "00:00:03")]
    public TimeSpan? Wait { get; init; }

    [Not("1970-01-01T00:00:00.0000000+00:00")]
    [Tried(Accepted = "2026-11-21T18:30:00Z", Refused = "1970-01-01T00:00:00Z")]
    public DateTimeOffset? Instant { get; init; }

    [Not("2026-01-03")]
    [Tried(Accepted = "2026-01-04", Refused = "2026-01-03")]
    public DateOnly? Day { get; init; }

    [Not("12:03:00.0000000")]
    [Tried(Accepted = "12:04", Refused = "12:03")]
    public TimeOnly? Time { get; init; }

    [Not("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [Tried(Accepted = "00000000-0000-0000-0000-000000000004", Refused = "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public Guid? Id { get; init; }

    [Not("http://before/")]
    [Tried(Accepted = "http://after/", Refused = "http://before/")]
    public Uri? Site { get; init; }

    [Not("127.0.0.1")]
    [Tried(Accepted = "192.168.1.20", Refused = "127.0.0.1")]
    public IPAddress? Ip { get; init; }

    [Not("PartOptions { Size = 3 }")]
    [Tried(Accepted = "{\"size\":4}", Refused = "{\"size\":3}")]
    public PartOptions? Part { get; init; }

    [Not("[3]")]
    [Tried(Accepted = "[4,5]", Refused = "[3]")]
    public int[]? Array { get; init; }

    [Not("[3]")]
    [Tried(Accepted = "[4,5]", Refused = "[3]")]
    public List<int>? List { get; init; }

    [Not("{c: 3}")]
    [Tried(Accepted = "{\"d\":4}", Refused = "{\"c\":3}")]
    public Dictionary<string, int>? Map { get; init; }
}

[Plugin<IProbe>("custom-table")]
internal sealed class CustomTableProbe(CustomTable options) : IProbe
{
    public object Given => options;
}
