using System.Globalization;
using System.Net;
using System.Numerics;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>What is tried of every option that is a single value.</summary>
internal static class ScalarInputs
{
    private static readonly Dictionary<Type, TypeInputs> ByType = new()
    {
        [typeof(string)] = new("after", [], []) { TakesEmpty = true },
        [typeof(Secret)] = new("after", [], []) { TakesEmpty = true },
        [typeof(bool)] = new("false", ["no", "0"], ["yanlış", "falsch"]) { Lenient = ["FALSE"] },
        [typeof(sbyte)] = Whole(sbyte.MinValue, sbyte.MaxValue),
        [typeof(byte)] = Whole(byte.MinValue, byte.MaxValue),
        [typeof(short)] = Whole(short.MinValue, short.MaxValue),
        [typeof(ushort)] = Whole(ushort.MinValue, ushort.MaxValue),
        [typeof(int)] = Whole(int.MinValue, int.MaxValue),
        [typeof(uint)] = Whole(uint.MinValue, uint.MaxValue),
        [typeof(long)] = Whole(long.MinValue, long.MaxValue),
        [typeof(ulong)] = Whole(ulong.MinValue, ulong.MaxValue),
        [typeof(float)] = Number("-3.5E+38", "-3.4028235E+38", "3.4028235E+38", "3.5E+38"),
        [typeof(double)] = Number("-1.8E+308", "-1.7976931348623157E+308", "1.7976931348623157E+308", "1.8E+308"),
        [typeof(decimal)] = Number("-79228162514264337593543950336", "-79228162514264337593543950335", "79228162514264337593543950335", "79228162514264337593543950336"),
        [typeof(Strength)] = new("very_strong", ["strong", "1"], ["VERY_STRONĞ", "medıum"]) { Lenient = ["VeryStrong", "very-strong", "VERY_STRONG", "MEDIUM"] },
        [typeof(TimeSpan)] = new("00:00:04", ["4", "4 s"], ["0:00:04,5", "۰۰:۰۰:۰۴"])
        {
            Lenient = ["0:00:04", "00:04"],
            Ends = Ends("-10000000.00:00:00", "-9999999.23:59:59.9999999", "9999999.23:59:59.9999999", "10000000.00:00:00"),
        },
        [typeof(DateTimeOffset)] = new("2026-01-04T18:30:00Z", ["2026-01-04", "2026-01-04T18:30:00", "soon"], ["04.01.2026 18:30:00 +00:00", "1404/10/14 18:30:00 +00:00"])
        {
            Ends = Ends("0000-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "10000-01-01T00:00:00Z"),
        },
        [typeof(DateOnly)] = new("2026-01-04", ["2026-02-29", "soon"], ["04.01.2026", "1404/10/14"]) { Ends = Ends("0000-12-31", "0001-01-01", "9999-12-31", "10000-01-01") },
        [typeof(TimeOnly)] = new("12:04", ["12", "12:60"], ["12.04", "۱۲:۰۴"]) { Ends = Ends("-00:01", "00:00", "23:59:59.9999999", "24:00") },
        [typeof(Guid)] = new("00000000-0000-0000-0000-000000000004", ["4", "00000000000000000000000000000004"], ["۰۰۰۰۰۰۰۰-0000-0000-0000-000000000004"]),
        [typeof(Uri)] = new("http://after/", ["after", "/after"], ["http://übermorgen/"]),
        [typeof(IPAddress)] = new("192.168.1.20", ["192.168.1", "after"], ["192,168,1,20", "۱۹۲.۱۶۸.۱.۲۰"]),
    };

    public static TypeInputs Of(Type type) => ByType[type] with { Wrong = [.. ByType[type].Wrong, "[1]", """{"a":1}"""] };

    private static TypeInputs Whole(BigInteger min, BigInteger max) => new("4", ["x", "4.5", "0x4"], ["1.000.000", "4,0", "۴", "\u22124"])
    {
        Lenient = ["4.0", "40e-1", "+4"],
        Ends = Ends(Text(min - 1), Text(min), Text(max), Text(max + 1)),
    };

    private static TypeInputs Number(string below, string least, string most, string above) =>
        new("4", ["x", "4 V", "NaN", "Infinity"], ["0,5", "1.000,5", "۰٫۵", "\u22124"]) { Lenient = ["4.0", "40e-1", "+4"], Ends = Ends(below, least, most, above) };

    private static TriedAttribute Ends(string below, string least, string most, string above) => new() { Below = below, AtLeast = least, AtMost = most, Above = above };

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
