using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type, nullable.</summary>
[PluginOptions]
internal sealed record NullableTable
{
    public string? Text { get; init; }

    public Secret? Password { get; init; }

    public bool? Flag { get; init; }

    public sbyte? SignedByte { get; init; }

    public byte? Byte { get; init; }

    public short? Short { get; init; }

    public ushort? UnsignedShort { get; init; }

    public int? Int { get; init; }

    public uint? UnsignedInt { get; init; }

    public long? Long { get; init; }

    public ulong? UnsignedLong { get; init; }

    public float? Single { get; init; }

    public double? Double { get; init; }

    public decimal? Decimal { get; init; }

    public Strength? Level { get; init; }

    public TimeSpan? Wait { get; init; }

    public DateTimeOffset? Instant { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Time { get; init; }

    public Guid? Id { get; init; }

    public Uri? Site { get; init; }

    public IPAddress? Ip { get; init; }

    public PartOptions? Part { get; init; }

    public int[]? Array { get; init; }

    public List<int>? List { get; init; }

    public Dictionary<string, int>? Map { get; init; }
}

[Plugin<IProbe>("nullable-table")]
internal sealed class NullableTableProbe(NullableTable options) : IProbe
{
    public object Given => options;
}
