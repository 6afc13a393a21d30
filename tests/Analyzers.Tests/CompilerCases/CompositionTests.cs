using System.Collections.Concurrent;
using System.Globalization;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>
/// The promise for whatever an author writes: it compiles without a diagnostic in generated code and works, or an analyzer says
/// what is wrong; nothing throws, nothing is silent, and one oddity is one mistake.
/// </summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class CompositionTests
{
    // 10,000 take minutes; they are run by hand, with PATCHBAY_COMPOSITIONS=10000.
    private static readonly int Compositions =
        int.TryParse(Environment.GetEnvironmentVariable("PATCHBAY_COMPOSITIONS"), CultureInfo.InvariantCulture, out int number) ? number : 500;

    // What a plugin's own code, its configuration or a missing service is allowed to end in.
    private static readonly string[] Ends = ["works", "PluginConfigurationException:", "PluginException:", "InvalidOperationException: boom", "OperationCanceledException:", "TaskCanceledException:", "NotSupportedException:"];

    [TestMethod]
    public void Every_declaration_works_or_is_explained()
    {
        int worked = 0;
        int explained = 0;
        var failures = new ConcurrentQueue<string>();
        Parallel.For(0, Compositions, (number, loop) =>
        {
            var composition = Composition.Create(number);
            CaseOutcome outcome = Run(composition);
            if (Broken(composition, outcome) is not null)
            {
                Composition simplest = composition.Shrink(simpler => Broken(simpler, Run(simpler)) is not null);
                outcome = Run(simplest);
                failures.Enqueue($"composition {number}: {Broken(simplest, outcome)}\n{simplest}\n{outcome}");
                if (failures.Count >= 20)
                {
                    loop.Stop();
                }
            }
            else if (outcome.Run.Any(line => line.EndsWith("works", StringComparison.Ordinal)))
            {
                Interlocked.Increment(ref worked);
            }
            else if (!outcome.Findings.IsEmpty)
            {
                Interlocked.Increment(ref explained);
            }
        });
        failures.ShouldBeEmpty();
        worked.ShouldBeGreaterThan(Compositions / 20, "otherwise the property says little");
        explained.ShouldBeGreaterThan(Compositions / 5, "otherwise the property says little");
    }

    private static CaseOutcome Run(Composition composition) => CaseOutcome.Of(CompilerCase.Of("composed", composition.Source) with { AllowsUnsafe = true });

    private static string? Broken(Composition composition, CaseOutcome outcome)
    {
        string[] errors = [.. outcome.Findings.Where(finding => finding.Contains(" Error [", StringComparison.Ordinal))];
        string[] plugins = [.. outcome.Run.Where(line => !line.StartsWith('>'))];
        return !outcome.Crashes.IsEmpty ? "something threw"
            : !outcome.InGenerated.IsEmpty ? "generated code has a diagnostic"
            : !outcome.OfGenerated.IsEmpty ? "generated code causes an error elsewhere"
            : composition.Oddities == 1 && outcome.CompilerErrors.IsEmpty && outcome.Findings.Length > 1 && outcome.Findings.Select(finding => finding[..6]).Distinct().Count() > 1 ? "one oddity is several mistakes"
            : errors.Length > 0 || !outcome.CompilerErrors.IsEmpty ? null
            : plugins.Length < composition.Kind.Split("%").Length - 1 ? "a plugin is missing and nobody says why"
            : plugins.FirstOrDefault(line => !Ends.Any(end => line.Contains(": " + end, StringComparison.Ordinal))) is { } odd ? "a plugin fails in an unexpected way: " + odd
            : null;
    }
}
