extern alias Generators;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

[TestClass]
[TestCategory("EndToEnd")]
[DoNotParallelize]
public sealed class MutationTests
{
    // 2,000 take minutes; they are run by hand, with PATCHBAY_MUTATIONS=2000.
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("PATCHBAY_MUTATIONS"), CultureInfo.InvariantCulture, out int number) ? number : 300;

    // Options of the samples, so that the analyzers of shipped ones have something to compare.
    private static readonly AdditionalFile[] Baseline = BaselineRun.Files(
        """
        device "wled" nickname: text; required
        device "wled" ip: ip; required
        device "wled" port: int; in [1, 65535]
        device "wled" gone: text
        """,
        "*REMOVED* device \"wled\" gone: text\nno line\n");

    [TestMethod]
    public void No_mutation_of_our_sources_makes_an_analyzer_or_the_generator_throw()
    {
        var failures = new ConcurrentQueue<string>();
        int found = 0;
        Parallel.ForEach(RepositoryProject.All, (project, _, index) =>
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new Generators::Patchbay.Generators.PluginGenerator().AsSourceGenerator()], parseOptions: RepositoryProject.ParseOptions);
            for (int number = (int)index; number < Mutations && failures.IsEmpty; number += RepositoryProject.All.Count)
            {
                var mutation = Mutation.Create(project, number);
                driver = driver.RunGeneratorsAndUpdateCompilation(mutation.Compilation, out Compilation generated, out ImmutableArray<Diagnostic> _);
                GeneratorRunResult result = driver.GetRunResult().Results.Single();
                if (result.Exception is { } thrown)
                {
                    failures.Enqueue($"the generator: {thrown}\n{mutation.Description}");
                }

                if (!result.Diagnostics.IsDefaultOrEmpty)
                {
                    failures.Enqueue($"the generator reports {result.Diagnostics[0]}\n{mutation.Description}");
                }

                if (RepositoryProject.Samples.Contains(project) && result.GeneratedSources.Length < 2)
                {
                    failures.Enqueue($"one broken class takes the others away\n{mutation.Description}");
                }

                Interlocked.Add(ref found, Analyze(generated, (exception, analyzer) => failures.Enqueue($"{analyzer}: {exception}\n{mutation.Description}")));
            }
        });
        failures.ShouldBeEmpty();
        found.ShouldBeGreaterThan(0, "some mutations are mistakes that an analyzer sees");
    }

    private static int Analyze(Compilation compilation, Action<Exception, DiagnosticAnalyzer> onException) =>
        new CompilationWithAnalyzers(
            compilation,
            AnalyzerRun.AllAnalyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. Baseline]), (exception, analyzer, _) => onException(exception, analyzer), concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None).Result().Length;
}
