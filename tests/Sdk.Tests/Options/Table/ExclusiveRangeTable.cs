using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type that a range can limit, by limits that are outside themselves.</summary>
[PluginOptions]
internal sealed record ExclusiveRangeTable
{
    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public sbyte SignedByte { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public byte Byte { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public short Short { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public ushort UnsignedShort { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public int Int { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public uint UnsignedInt { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public long Long { get; init; } = 3;

    [Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0", AtLeast = "1", AtMost = "5", Above = "6")]
    public ulong UnsignedLong { get; init; } = 3;

    [Range(0.5, 4.5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0.4999999999", AtLeast = "0.5", AtMost = "4.5", Above = "4.5000000001")]
    public float Single { get; init; } = 3;

    [Range(0.5, 4.5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0.4999999999", AtLeast = "0.5", AtMost = "4.5", Above = "4.5000000001")]
    public double Double { get; init; } = 3;

    [Range(typeof(decimal), "0.1", "4.5", MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "0.0999999999999999999999999999", AtLeast = "0.1", AtMost = "4.50", Above = "4.5000000000000000000000000001")]
    public decimal Decimal { get; init; } = 3;

    [Range(typeof(TimeSpan), "00:00:01", "00:00:05", MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "00:00:00.9999999", AtLeast = "00:00:01", AtMost = "00:00:05", Above = "00:00:05.0000001")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(3);

    [Range(typeof(DateTimeOffset), "2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z", MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "2026-01-01T01:59:59.9999999+02:00", AtLeast = "2026-01-01T00:00:00Z", AtMost = "2026-01-05T00:00:00Z", Above = "2026-01-05T00:00:00.0000001Z")]
    public DateTimeOffset Instant { get; init; } = new(2026, 1, 3, 0, 0, 0, TimeSpan.Zero);

    [Range(typeof(DateOnly), "2026-01-01", "2026-01-05", MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "2025-12-31", AtLeast = "2026-01-01", AtMost = "2026-01-05", Above = "2026-01-06")]
    public DateOnly Day { get; init; } = new(2026, 1, 3);

    [Range(typeof(TimeOnly), "12:01", "12:05", MinimumIsExclusive = true, MaximumIsExclusive = true)]
    [Tried(Below = "12:00:59.9999999", AtLeast = "12:01", AtMost = "12:05", Above = "12:05:00.0000001")]
    public TimeOnly Time { get; init; } = new(12, 3);
}

[Plugin<IProbe>("exclusive-range-table")]
internal sealed class ExclusiveRangeTableProbe(ExclusiveRangeTable options) : IProbe
{
    public object Given => options;
}
