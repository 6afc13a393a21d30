using FsCheck;
using FsCheck.Fluent;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay.Sdk.Tests.Text;

/// <summary>What is seen without an expression has the form that the expression, and so the schema, says.</summary>
[TestClass]
public sealed class ValueFormatTests
{
    [TestMethod]
    public void What_looks_like_an_address_is_one_by_the_expression_too() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts("http://", "https://", "ftp://", "a", "Z", "0", ".", "-", "_", "~", "/", ":", "@", "%", "[", "]", "#", "?", " ", "\n", "ü"), text =>
            ValueFormats.IsAddress(text) == ValueFormats.Address().IsMatch(text)));

    [TestMethod]
    public void What_looks_like_a_time_span_is_one_by_the_expression_too() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts("00", "19", "20", "24", "59", "60", "1", ":", ":", ":", ".", "-", "\n", "x"), text =>
            ValueFormats.IsDuration(text) == ValueFormats.Duration().IsMatch(text)));

    [TestMethod]
    [DataRow("00:00:00", true)]
    [DataRow("19:59:59", true)]
    [DataRow("23:59:59", true)]
    [DataRow("24:00:00", false)]
    [DataRow("19:60:00", false)]
    [DataRow("00:00:00\n", false)]
    public void Time_spans_end_at_a_day(string text, bool isOne) => ValueFormats.IsDuration(text).ShouldBe(isOne);

    private static Arbitrary<string> Texts(params string[] parts) =>
        Gen.Elements(parts).ListOf().Select(string.Concat).ToArbitrary();
}
