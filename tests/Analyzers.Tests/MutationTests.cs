extern alias Generators;

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Patchbay.Analyzers.Tests;

[TestClass]
public sealed class MutationTests
{
    private const int Mutations = 300;

    [TestMethod]
    public void No_mutation_of_the_samples_makes_an_analyzer_throw()
    {
        var exceptions = new ConcurrentBag<string>();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new Generators::Patchbay.Generators.PluginGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions);
        int found = 0;
        foreach ((CSharpCompilation compilation, string description) in SampleMutations.Create(Mutations))
        {
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                (exception, analyzer, _) => exceptions.Add($"{analyzer}: {exception}\n{description}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            found += new CompilationWithAnalyzers(generated, RuleRun.AllAnalyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
            exceptions.ShouldBeEmpty();
        }

        found.ShouldBeGreaterThan(0, "some mutations are mistakes that a rule sees");
    }
}
