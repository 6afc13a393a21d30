using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Lists of every type.</summary>
[PluginOptions]
internal sealed record EntryTable
{
    public List<string>? Text { get; init; }

    public List<Secret>? Password { get; init; }

    public List<bool>? Flag { get; init; }

    public List<sbyte>? SignedByte { get; init; }

    public List<byte>? Byte { get; init; }

    public List<short>? Short { get; init; }

    public List<ushort>? UnsignedShort { get; init; }

    public List<int>? Int { get; init; }

    public List<uint>? UnsignedInt { get; init; }

    public List<long>? Long { get; init; }

    public List<ulong>? UnsignedLong { get; init; }

    public List<float>? Single { get; init; }

    public List<double>? Double { get; init; }

    public List<decimal>? Decimal { get; init; }

    public List<Strength>? Level { get; init; }

    public List<TimeSpan>? Wait { get; init; }

    public List<DateTimeOffset>? Instant { get; init; }

    public List<DateOnly>? Day { get; init; }

    public List<TimeOnly>? Time { get; init; }

    public List<Guid>? Id { get; init; }

    public List<Uri>? Site { get; init; }

    public List<IPAddress>? Ip { get; init; }

    public List<PartOptions>? Part { get; init; }

    public List<int[]>? Array { get; init; }

    public List<List<int>>? List { get; init; }

    public List<Dictionary<string, int>>? Map { get; init; }
}

[Plugin<IProbe>("entry-table")]
internal sealed class EntryTableProbe(EntryTable options) : IProbe
{
    public object Given => options;
}
