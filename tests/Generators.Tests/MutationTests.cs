using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

/// <summary>Half-typed code: the samples' sources with tokens dropped, doubled and swapped.</summary>
[TestClass]
public sealed class MutationTests
{
    private const int Mutations = 300;
    private const int Seed = 20260101;

    [TestMethod]
    public void No_mutation_of_the_samples_makes_the_generator_throw()
    {
        (string Path, string Text)[] sources = [.. SampleSources()];
        sources.Length.ShouldBeGreaterThan(5);
        var random = new Random(Seed);
        CSharpCompilation compilation = Sources.Compile("Samples", OutputKind.ConsoleApplication, [.. sources.Select(source => source.Text)]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions);
        int generatedSomething = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            int source = random.Next(sources.Length);
            string mutated = "";
            CSharpCompilation edited = compilation.Edit(source, text => mutated = Mutate(text, random));
            driver = driver.RunGenerators(edited);
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            result.Exception.ShouldBeNull($"mutation {mutation} of {sources[source].Path}:\n{mutated}");
            result.Diagnostics.ShouldBeEmpty();
            generatedSomething += result.GeneratedSources.IsEmpty ? 0 : 1;
        }

        generatedSomething.ShouldBe(Mutations, "one broken class must not take the others away");
    }

    private static string Mutate(string text, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text, Sources.ParseOptions).GetRoot().DescendantTokens()];
        int first = random.Next(tokens.Length - 1);
        SyntaxToken token = tokens[first];
        SyntaxToken next = tokens[first + 1];
        return random.Next(4) switch
        {
            0 => text.Remove(token.SpanStart, token.Span.Length),
            1 => text.Insert(token.Span.End, " " + token.Text),
            2 => text[..token.SpanStart] + next.Text + " " + token.Text + text[next.Span.End..],
            _ => text[..token.Span.End],
        };
    }

    private static IEnumerable<(string Path, string Text)> SampleSources([CallerFilePath] string file = "")
    {
        string samples = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "samples"));
        return Directory.EnumerateFiles(samples, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(samples, path), File.ReadAllText(path)));
    }
}
