using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Patchbay.Options.Tests.Documents;

/// <summary>Numbers as JSON writes them: limits of types and what is near them, and unusual ways of writing.</summary>
internal static class Numbers
{
    // A validator may read numbers as doubles, so all have 15 digits at most, unless they are limits.
    private static readonly string[] Unusual =
    [
        "0", "1", "-1", "-0", "5.0", "1.50e1", "1e2", "1E+2", "150e-1", "100e-2", "15e-1", "0.0", "-0.0", "1.5", "-1.5", "0e0", "0e99", "1e-5", "2.5e0", "1e1",
        "3.4028235e38", "-3.4028235e38", "3.4029e38", "1e39", "1.7976931348623157e308", "-1.7976931348623157e308", "1e309", "-1e400", "1e99999", "7.9e28", "8e28", "1e-30", "123456789012345e3",
        "79228162514264337593543950335", "-79228162514264337593543950335", "1234567890123456789012345678901234567890",
        "9223372036854775807", "-9223372036854775808", "18446744073709551615", "9223372036854774784", "9223372036854777856", "-9223372036854777856", "18446744073709555712",
    ];

    private static readonly string[] Limits =
    [
        .. new decimal[] { sbyte.MinValue, sbyte.MaxValue, byte.MaxValue, short.MinValue, short.MaxValue, ushort.MaxValue, int.MinValue, int.MaxValue, uint.MaxValue, 9007199254740992, 65535, 10, 13, 16, 5, -5, 0.5m, 10.5m, 0.1m, 0.3m, 0.7m, 9.99m, 0.25m, 1, 2, 3, 9 }
            .SelectMany(limit => new[] { -1, -0.5m, -0.00000000001m, 0, 0.00000000001m, 0.5m, 1 }.Select(distance => limit + distance))
            .Where(number => Math.Abs(number) < 1000 || decimal.IsInteger(number))
            .Where(number => Math.Abs(number) <= 9007199254740992)
            .Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    public static Gen<string> All { get; } = Gen.Frequency(
        (2, Gen.Elements(Unusual)),
        (3, Gen.Elements(Limits)),
        (1, Gen.Choose(-100, 100).Select(number => number.ToString(CultureInfo.InvariantCulture))));
}
