using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay.Sdk.Tests.Text;

/// <summary>What is seen without an expression has the form that the expression, and so the schema, says.</summary>
[TestClass]
public sealed class ValueFormatTests
{
    private const int Tried = 2000;

    [TestMethod]
    public void What_looks_like_an_address_is_one_by_the_expression_too() => AgreesWithExpression(
        ValueFormats.IsPlainAddress,
        ValueFormats.IsAddress,
        ValueFormats.Address(),
        from scheme in Gen.Frequency((8, Gen.Elements("http://", "https://")), (1, Gen.Elements("ftp://", "HTTP://", "http:", "")))
        from plain in Parts("a", "Z", "0", ".", "-", "_", "~", "/")
        from odd in Gen.Frequency((3, Gen.Constant("")), (2, Gen.Elements(":", "@", "%", "[", "]", "#", "?", " ", "\n", "ü", ":80", "%41")))
        from rest in Parts("a", "9", ".", "/")
        select scheme + plain + odd + rest);

    [TestMethod]
    public void What_looks_like_a_time_span_is_one_by_the_expression_too() => AgreesWithExpression(
        ValueFormats.IsPlainDuration,
        ValueFormats.IsDuration,
        ValueFormats.Duration(),
        from hours in Gen.Frequency((12, Gen.Elements("00", "01", "09", "10", "19")), (1, Gen.Elements("20", "24", "30", "0x")))
        from minutes in Gen.Frequency((12, Gen.Elements("00", "09", "59")), (1, Gen.Elements("60", "99", "6x")))
        from seconds in Gen.Frequency((12, Gen.Elements("00", "09", "59")), (1, Gen.Elements("60", "99", "6x")))
        from odd in Gen.Frequency((3, Gen.Constant("")), (2, Gen.Elements("20", "24", "60", "1", ":", ".", "-", "\n", "x")))
        from place in Gen.Choose(0, 8)
        select $"{hours}:{minutes}:{seconds}".Insert(place, odd));

    [TestMethod]
    [DataRow("00:00:00", true)]
    [DataRow("19:59:59", true)]
    [DataRow("23:59:59", true)]
    [DataRow("24:00:00", false)]
    [DataRow("19:60:00", false)]
    [DataRow("00:00:00\n", false)]
    public void Time_spans_end_at_a_day(string text, bool isOne) => ValueFormats.IsDuration(text).ShouldBe(isOne);

    // Most texts have to be plain ones, which no expression looks at, and many have to be others.
    private static void AgreesWithExpression(Func<string, bool> isPlain, Func<string, bool> hasForm, Regex expression, Gen<string> texts)
    {
        int plain = 0;
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            plain += isPlain(text) ? 1 : 0;
            return hasForm(text) == expression.IsMatch(text) && (!isPlain(text) || expression.IsMatch(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tried));
        plain.ShouldBeInRange(Tried * 4 / 10, Tried * 8 / 10);
    }

    private static Gen<string> Parts(params string[] parts) => Gen.Elements(parts).ListOf().Select(string.Concat).Resize(8);
}
