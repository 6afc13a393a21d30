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

    private const string TakenAway = "one broken class takes the others away";

    // Options of the samples, so that the analyzers of shipped ones have something to compare.
    private static readonly AdditionalFile[] Baseline = BaselineRun.Files(
        """
        device "wled" nickname: text; required
        device "wled" ip: ip; required
        device "wled" port: int; in [1, 65535]
        device "wled" gone: text
        """,
        "*REMOVED* device \"wled\" gone: text\nno line\n");

    private static readonly Lazy<HashSet<string>> HaveSeveralPlugins = new(() =>
        [.. RepositoryProject.Samples.Where(sample => AnalyzerRun.Generate(sample.Declarations, RepositoryProject.ParseOptions).Assembly.GetAttributes().Count(attribute => attribute.AttributeClass?.Name is "PluginManifestEntryAttribute") > 1).Select(sample => sample.Name)]);

    // Of a project, whose sources are mutated together where they differ: most of the time goes into the rest of it.
    private const int Together = 6;

    [TestMethod]
    public void No_mutation_of_our_sources_makes_an_analyzer_or_the_generator_throw()
    {
        var failures = new ConcurrentQueue<string>();
        int found = 0;
        Parallel.ForEach(RepositoryProject.All, (project, _, index) =>
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new Generators::Patchbay.Generators.PluginGenerator().AsSourceGenerator()], parseOptions: RepositoryProject.ParseOptions);
            foreach (Mutation[] mutations in Batches(project, (int)index).TakeWhile(_ => failures.IsEmpty))
            {
                (string[] defects, int diagnostics) = Try(project, mutations, ref driver);
                Interlocked.Add(ref found, diagnostics);
                if (defects.Length > 0)
                {
                    Explain(project, mutations, defects, ref driver).ForEach(failures.Enqueue);
                }
            }
        });
        failures.ShouldBeEmpty();
        found.ShouldBeGreaterThan(0, "some mutations are mistakes that an analyzer sees");
    }

    private static IEnumerable<Mutation[]> Batches(RepositoryProject project, int first)
    {
        var batch = new List<Mutation>();
        for (int number = first; number < Mutations; number += RepositoryProject.All.Count)
        {
            var mutation = Mutation.Create(project, number);
            if (batch.Count == Together || batch.Exists(other => other.Path == mutation.Path))
            {
                yield return [.. batch];
                batch.Clear();
            }

            batch.Add(mutation);
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    // Each alone, so that the culprit is known; several broken classes may take the others away, one may not.
    private static List<string> Explain(RepositoryProject project, Mutation[] mutations, string[] defects, ref GeneratorDriver driver)
    {
        var failures = new List<string>();
        foreach (Mutation mutation in mutations)
        {
            failures.AddRange(Try(project, [mutation], ref driver).Defects.Select(defect => $"{defect}\n{mutation}"));
        }

        return failures.Count > 0 ? failures : [.. defects.Where(defect => defect != TakenAway).Select(defect => $"{defect}\n{string.Join('\n', mutations.AsEnumerable())}")];
    }

    private static (string[] Defects, int Diagnostics) Try(RepositoryProject project, Mutation[] mutations, ref GeneratorDriver driver)
    {
        var defects = new ConcurrentQueue<string>();
        driver = driver.RunGeneratorsAndUpdateCompilation(Mutation.Apply(project, mutations), out Compilation generated, out ImmutableArray<Diagnostic> _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } thrown)
        {
            defects.Enqueue($"the generator: {thrown}");
        }

        if (!result.Diagnostics.IsDefaultOrEmpty)
        {
            defects.Enqueue($"the generator reports {result.Diagnostics[0]}");
        }

        if (HaveSeveralPlugins.Value.Contains(project.Name) && result.GeneratedSources.Length < 2)
        {
            defects.Enqueue(TakenAway);
        }

        int diagnostics = Analyze(generated, (exception, analyzer) => defects.Enqueue($"{analyzer}: {exception}"));
        return ([.. defects], diagnostics);
    }

    private static int Analyze(Compilation compilation, Action<Exception, DiagnosticAnalyzer> onException) =>
        new CompilationWithAnalyzers(
            compilation,
            AnalyzerRun.AllAnalyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. Baseline]), (exception, analyzer, _) => onException(exception, analyzer), concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None).Result().Length;
}
