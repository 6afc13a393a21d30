using FsCheck;
using FsCheck.Fluent;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Devices;

[TestClass]
public sealed class RuleRoundTripTests
{
    [TestMethod]
    public void Every_integer_reads_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll((DoNotSize<long> value) => ReadsAsWritten(Rule.Integer(value.Item))));

    // "5" is the integer 5 to who does not know what to expect; a format with a range of numbers does know.
    [TestMethod]
    public void Every_number_with_a_fraction_reads_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll((NormalFloat value) =>
            double.IsInteger(value.Item) || ReadsAsWritten(Rule.Float(value.Item))));

    [TestMethod]
    public void Every_number_reads_as_it_was_written_where_numbers_are_expected() =>
        Check.QuickThrowOnFailure(Prop.ForAll((NormalFloat value) =>
            new RuleFormat(RulePrompt.FloatRange).TryRead(Rule.Float(value.Item).ToString(), out Rule? read, out _)
            && read == Rule.Float(value.Item)));

    [TestMethod]
    [DataRow(double.Epsilon)]
    [DataRow(double.MaxValue)]
    [DataRow(double.MinValue)]
    [DataRow(-0.0)]
    [DataRow(0.1 + 0.2)]
    public void Extreme_numbers_read_as_they_were_written_where_numbers_are_expected(double value)
    {
        new RuleFormat(RulePrompt.FloatRange).TryRead(Rule.Float(value).ToString(), out Rule? read, out _).ShouldBeTrue();

        read.ShouldBe(Rule.Float(value));
    }

    [TestMethod]
    public void Every_fade_reads_as_it_was_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll((DoNotSize<long> target, DoNotSize<long> ticks) =>
            ReadsAsWritten(Rule.Fade(target.Item, TimeSpan.FromTicks(ticks.Item & long.MaxValue)))));

    [TestMethod]
    public void The_longest_fade_reads_as_it_was_written() => ReadsAsWritten(Rule.Fade(1, TimeSpan.MaxValue)).ShouldBeTrue();

    private static bool ReadsAsWritten(Rule rule) => Rule.Parse(rule.ToString()) == rule;
}
