using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Tests;

/// <summary>What tests require of a run after an edit.</summary>
internal static class GeneratorRunAssertions
{
    public static void ShouldRun(this GeneratorRun run, string step, params IncrementalStepRunReason[] reasons) =>
        run.Reasons(step).Order().ShouldBe(reasons.Order(), step);

    /// <summary>Requires that so many files were written anew, and that all files come of steps that ran.</summary>
    public static void ShouldWrite(this GeneratorRun run, int files)
    {
        IncrementalStepRunReason[] reasons = [.. run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];
        reasons.Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified).ShouldBe(files);
        reasons.Count(reason => reason is not IncrementalStepRunReason.Removed).ShouldBeGreaterThanOrEqualTo(run.HintNames.Count());
        run.HintNames.ShouldNotBeEmpty();
    }
}
