using System.ComponentModel.DataAnnotations;

namespace Patchbay.Options.Tests.Subjects;

[PluginOptions]
internal sealed record NumberOptions
{
    public sbyte SignedByte { get; init; }

    public byte Byte { get; init; }

    public short Short { get; init; }

    public ushort UnsignedShort { get; init; }

    public required int Int { get; init; }

    public uint UnsignedInt { get; init; }

    public long Long { get; init; }

    public ulong UnsignedLong { get; init; }

    public float Single { get; init; }

    public required double Double { get; init; }

    public decimal? Decimal { get; init; }

    public bool Flag { get; init; }

    public required bool RequiredFlag { get; init; }

    public bool? NullableFlag { get; init; }
}

[PluginOptions]
internal sealed record RangeOptions
{
    [Range(1, 65535)]
    public int Port { get; init; } = 80;

    [Range(0, int.MaxValue)]
    public int Count { get; init; }

    [Range(0, int.MaxValue)]
    public long LongCount { get; init; }

    [Range(int.MinValue, 10)]
    public double AtMost { get; init; }

    [Range(-5, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public short Inside { get; init; }

    [Range(0.5, 10.5)]
    public int Halves { get; init; } = 1;

    [Range(0.1, 10, MinimumIsExclusive = true)]
    public float Volume { get; init; } = 1;

    [Range(0.1, 0.3, MaximumIsExclusive = true)]
    public double Ratio { get; init; } = 0.2;

    [Range(0.1, double.MaxValue)]
    public float Positive { get; init; } = 1;

    [Range(double.NegativeInfinity, 0.7)]
    public double Negative { get; init; }

    [Range(typeof(decimal), "0.50", "9.99")]
    public decimal Price { get; init; } = 1;

    [Range(typeof(long), "-9007199254740992", "9007199254740992")]
    public long Safe { get; init; }

    [Range(0, double.MaxValue)]
    public ulong Unsigned { get; init; }

    [AllowedValues(1, 2, 16)]
    public int Step { get; init; } = 1;

    [DeniedValues(13L)]
    public long Floor { get; init; }

    [AllowedValues(0.1f, 0.25f)]
    public float Fraction { get; init; } = 0.1f;

    [DeniedValues(0.3, 1)]
    public double NotThese { get; init; }

    [AllowedValues(1, 2, null)]
    public int? Perhaps { get; init; }
}

[Plugin<ISubject>("numbers")]
internal sealed class NumberSubject(NumberOptions options) : ISubject
{
    public NumberOptions Options => options;
}

[Plugin<ISubject>("ranges")]
internal sealed class RangeSubject(RangeOptions options) : ISubject
{
    public RangeOptions Options => options;
}
