using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type of which some values can be denied.</summary>
[PluginOptions]
internal sealed record DeniedValuesTable
{
    [DeniedValues("red", "green")]
    [Tried(Accepted = "blue", Refused = "red")]
    public string? Text { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public sbyte? SignedByte { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public byte? Byte { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public short? Short { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public ushort? UnsignedShort { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public int? Int { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public uint? UnsignedInt { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public long? Long { get; init; }

    [DeniedValues(2, 3)]
    [Tried(Accepted = "1", Refused = "3")]
    public ulong? UnsignedLong { get; init; }

    [DeniedValues(0.5, 3)]
    [Tried(Accepted = "0.50001", Refused = "0.5", Foreign = "0,5")]
    public float? Single { get; init; }

    [DeniedValues(0.5, 3)]
    [Tried(Accepted = "0.50001", Refused = "0.5", Foreign = "0,5")]
    public double? Double { get; init; }

    [DeniedValues(1, 3)]
    [Tried(Accepted = "3.1", Refused = "3.0", Foreign = "3,0")]
    public decimal? Decimal { get; init; }

    [DeniedValues(true)]
    [Tried(Accepted = "false", Refused = "true")]
    public bool? Flag { get; init; }

    [DeniedValues(Strength.Weak, Strength.Medium)]
    [Tried(Accepted = "very_strong", Refused = "weak")]
    public Strength? Level { get; init; }
}

[Plugin<IProbe>("denied-values-table")]
internal sealed class DeniedValuesTableProbe(DeniedValuesTable options) : IProbe
{
    public object Given => options;
}
