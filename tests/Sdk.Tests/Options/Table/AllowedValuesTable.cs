using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type of which some values can be allowed.</summary>
[PluginOptions]
internal sealed record AllowedValuesTable
{
    [AllowedValues("red", "green")]
    [Tried(Accepted = "red", Refused = "blue", Foreign = "GREEN")]
    public string? Text { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public sbyte? SignedByte { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public byte? Byte { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public short? Short { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public ushort? UnsignedShort { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public int? Int { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public uint? UnsignedInt { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public long? Long { get; init; }

    [AllowedValues(2, 3)]
    [Tried(Accepted = "3", Refused = "1")]
    public ulong? UnsignedLong { get; init; }

    [AllowedValues(0.5, 3)]
    [Tried(Accepted = "0.5", Refused = "0.50001", Foreign = "0,5")]
    public float? Single { get; init; }

    [AllowedValues(0.5, 3)]
    [Tried(Accepted = "0.5", Refused = "0.50001", Foreign = "0,5")]
    public double? Double { get; init; }

    [AllowedValues(1, 3)]
    [Tried(Accepted = "3.0", Refused = "3.1", Foreign = "3,0")]
    public decimal? Decimal { get; init; }

    [AllowedValues(true)]
    [Tried(Accepted = "true", Refused = "false")]
    public bool? Flag { get; init; }

    [AllowedValues(Strength.Weak, Strength.Medium)]
    [Tried(Accepted = "weak", Refused = "very_strong")]
    public Strength? Level { get; init; }
}

[Plugin<IProbe>("allowed-values-table")]
internal sealed class AllowedValuesTableProbe(AllowedValuesTable options) : IProbe
{
    public object Given => options;
}
