using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Patchbay.Testing;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>
/// Each type with each constraint, and what comes of a missing key, of nothing, of the wrong type, of what is below, at and above
/// a limit, and of what people of another culture write. That there is an option for each pair is tested beside the generator.
/// </summary>
[TestClass]
public sealed class OptionTableTests
{
    public static IEnumerable<object[]> Names => OptionTable.All.Select(table => new object[] { table.Name });

    [TestMethod]
    public void Distinct_outcomes_are_as_verified() => Verifier.Verify(DistinctOutcomes.Of(OptionTable.All.SelectMany(table => table.Rows)));

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void What_fits_is_accepted_and_what_does_not_is_refused_at_its_key(string name)
    {
        foreach (TriedRow tried in Find(name).Rows)
        {
            (TriedOption option, Row row, Outcome outcome) = tried;
            if (row.IsAccepted is { } isAccepted)
            {
                outcome.IsAccepted.ShouldBe(isAccepted, tried.ToString());
            }

            outcome.Report.Errors.ShouldAllBe(error => error.Path == $"here:{option.Key}" || error.Path.StartsWith($"here:{option.Key}:", StringComparison.Ordinal));
            outcome.Report.Errors.ShouldAllBe(error => error.Suggestion.EndsWith('.') || error.Suggestion.EndsWith('?') || option.HasOwnWords);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_constraint_is_tried_on_both_sides(string name)
    {
        foreach (TriedOption option in Find(name).Options.Where(option => option.Constraints.Any(constraint => constraint is not RequiredAttribute)))
        {
            TriedAttribute tried = option.Tried.ShouldNotBeNull(option.ToString());
            bool isTried = option.Constraints.Single() switch
            {
                RangeAttribute => tried is { Below: not null, AtLeast: not null, AtMost: not null, Above: not null },
                StringLengthAttribute { MinimumLength: 0 } or MaxLengthAttribute => tried is { AtMost: not null, Above: not null },
                MinLengthAttribute => tried is { Below: not null, AtLeast: not null },
                StringLengthAttribute or LengthAttribute => tried is { Below: not null, AtLeast: not null, AtMost: not null, Above: not null },
                _ => tried is { Accepted: not null, Refused: not null },
            };
            isTried.ShouldBeTrue(option.ToString());
        }
    }

    [TestMethod]
    [DataRow("de-DE")]
    [DataRow("fa-IR")]
    [DataRow("tr-TR")]
    public void Every_row_is_the_same_in_any_culture(string culture)
    {
        string[] invariant = [.. OptionTable.All.SelectMany(table => table.Rows).Select(row => row.ToString())];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            OptionTable.All.SelectMany(table => table.Try()).Select(row => row.ToString()).ShouldBe(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void The_cultures_that_are_tried_differ_from_the_invariant_one()
    {
        0.5.ToString(new CultureInfo("de-DE")).ShouldBe("0,5");
        0.5.ToString(new CultureInfo("fa-IR")).ShouldBe("0٫5");
        new DateTime(2026, 1, 4).ToString("yyyy", new CultureInfo("fa-IR")).ShouldBe("1404");
        "I".ToLower(new CultureInfo("tr-TR")).ShouldBe("ı");
    }

    private static OptionTable Find(string name) => OptionTable.All.Single(table => table.Name.Equals(name, StringComparison.Ordinal));
}
