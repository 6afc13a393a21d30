using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class MutationTests
{
    private const int Mutations = 300;

    [TestMethod]
    public void No_mutation_of_the_samples_makes_the_generator_throw()
    {
        int runs = 0;
        foreach ((int index, RepositoryProject sample) in RepositoryProject.Samples.Index())
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: RepositoryProject.ParseOptions);
            for (int number = index; number < Mutations; number += RepositoryProject.Samples.Count)
            {
                var mutation = Mutation.Create(sample, number);
                driver = driver.RunGenerators(mutation.Compilation);
                GeneratorRunResult result = driver.GetRunResult().Results.Single();
                result.Exception.ShouldBeNull(mutation.Description);
                result.Diagnostics.ShouldBeEmpty(mutation.Description);
                result.GeneratedSources.Length.ShouldBeGreaterThan(1, "one broken class must not take the others away: " + mutation.Description);
                runs++;
            }
        }

        runs.ShouldBe(Mutations);
    }
}
