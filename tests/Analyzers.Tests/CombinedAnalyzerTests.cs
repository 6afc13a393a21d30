using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

/// <summary>The compiler knows all analyzers of plugins as two.</summary>
[TestClass]
public sealed class CombinedAnalyzerTests
{
    private static IEnumerable<CombinedAnalyzer> Combined => AnalyzerRun.AllAnalyzers.OfType<CombinedAnalyzer>();

    [TestMethod]
    public void Every_analyzer_is_in_one_of_them() =>
        Combined.SelectMany(Parts).Select(analyzer => analyzer.GetType())
            .ShouldBe(typeof(PluginAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PluginAnalyzer)) && !type.IsAbstract), ignoreOrder: true);

    // An editor leaves an analyzer alone that reports only at the end of a compilation: what it can show at once must not be there.
    [TestMethod]
    public void Those_that_report_at_the_end_of_a_compilation_are_apart() =>
        Combined.ShouldAllBe(combined => combined.SupportedDiagnostics.All(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd) == combined is Patchbay.Analyzers.Rules.PluginComparisonAnalyzer));

    [TestMethod]
    public void Defect_of_one_is_reported_and_does_not_silence_the_others()
    {
        Compilation compilation = AnalyzerRun.Generate(Sources.Compile("[Device(\"lamp\")] public sealed class Lamp;"));

        ImmutableArray<Diagnostic> found = compilation.WithAnalyzers([new WithDefect()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None).Result();

        found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal).ShouldBe(["AD0001", "PB0001"]);
    }

    private static IEnumerable<PluginAnalyzer> Parts(CombinedAnalyzer combined) =>
        (ImmutableArray<PluginAnalyzer>)typeof(CombinedAnalyzer).GetField("_analyzers", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(combined)!;

    private sealed class Defective() : PluginAnalyzer()
    {
        public override void Start(PluginAnalysis analysis) => analysis.OnDeclaration((_, _) => throw new InvalidOperationException("defect"));
    }

#pragma warning disable RS1001, RS1036 // No compiler loads it.
    private sealed class WithDefect() : CombinedAnalyzer([new Defective(), new Patchbay.Analyzers.Rules.Contracts.MissingMemberAnalyzer()]);
#pragma warning restore RS1001, RS1036
}
