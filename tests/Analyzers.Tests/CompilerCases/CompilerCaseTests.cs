using Patchbay.Testing;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>
/// Odd and half-typed code, from the generator to the first call of the plugin. For each input either it compiles without
/// a warning in generated code and works, or an analyzer says at the token to change what is wrong.
/// </summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class CompilerCaseTests
{
    private static readonly Lazy<(CompilerCase Case, CaseOutcome Outcome)[]> Outcomes = new(
        () => [.. CompilerCase.All.AsParallel().AsOrdered().Select(one => (one, CaseOutcome.Of(one)))]);

    [TestMethod]
    public void Nothing_throws() => Lines(outcome => outcome.Crashes).ShouldBeEmpty();

    [TestMethod]
    public void No_generated_file_has_an_error_or_a_warning() => Lines(outcome => outcome.InGenerated).ShouldBeEmpty();

    [TestMethod]
    public void No_generated_file_causes_an_error_elsewhere() => Lines(outcome => outcome.OfGenerated).ShouldBeEmpty();

    [TestMethod]
    public void Every_case_has_the_outcome_that_was_read() =>
        Verifier.Verify(string.Concat(Outcomes.Value.Select(one => $"{one.Case.Name}\n{one.Outcome}")));

    private static IEnumerable<string> Lines(Func<CaseOutcome, IEnumerable<string>> select) =>
        Outcomes.Value.SelectMany(one => select(one.Outcome).Select(line => $"{one.Case.Name}: {line}"));
}
