using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Tests;

/// <summary>What tests require of a run after an edit.</summary>
internal static class GeneratorRunAssertions
{
    public static void ShouldRun(this GeneratorRun run, string step, params IncrementalStepRunReason[] reasons) =>
        run.Reasons(step).Order().ShouldBe(reasons.Order(), step);

    /// <summary>Requires that so many files were written anew.</summary>
    public static void ShouldWrite(this GeneratorRun run, int files) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .ShouldBe(files);
}
