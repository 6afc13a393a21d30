using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

[TestClass]
public sealed class MutationTests
{
    private const int Mutations = 300;

    [TestMethod]
    public void No_mutation_of_the_samples_makes_the_generator_throw()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions);
        int runs = 0;
        foreach ((CSharpCompilation compilation, string description) in SampleMutations.Create(Mutations))
        {
            driver = driver.RunGenerators(compilation);
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            result.Exception.ShouldBeNull(description);
            result.Diagnostics.ShouldBeEmpty(description);
            result.GeneratedSources.Length.ShouldBeGreaterThan(1, "one broken class must not take the others away: " + description);
            runs++;
        }

        runs.ShouldBe(Mutations);
    }
}
