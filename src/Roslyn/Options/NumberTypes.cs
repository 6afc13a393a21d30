using System.Globalization;

namespace Patchbay.Roslyn.Options;

/// <summary>The limits of the numeric types, as JSON.</summary>
internal static class NumberTypes
{
    public static (string? Min, string? Max) Limits(string type) => type switch
    {
        "sbyte" => Of(sbyte.MinValue, sbyte.MaxValue),
        "byte" => Of(byte.MinValue, byte.MaxValue),
        "short" => Of(short.MinValue, short.MaxValue),
        "ushort" => Of(ushort.MinValue, ushort.MaxValue),
        "int" => Of(int.MinValue, int.MaxValue),
        "uint" => Of(uint.MinValue, uint.MaxValue),
        "long" => Of(long.MinValue, long.MaxValue),
        "ulong" => Of(ulong.MinValue, ulong.MaxValue),
        "decimal" => Of(decimal.MinValue, decimal.MaxValue),
        "float" => ("-3.4028235E+38", "3.4028235E+38"),
        _ => (null, null), // A double holds what a JSON number can be.
    };

    private static (string Min, string Max) Of(decimal min, decimal max) =>
        (min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture));
}
