using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Testing;

/// <summary>Half-typed code: the samples' sources with tokens dropped, doubled and swapped, or broken off.</summary>
internal static class SampleMutations
{
    private const int Seed = 20260101;

    /// <summary>A sample as a compilation, again and again with one mutated source, and a description of the mutation.</summary>
    public static IEnumerable<(CSharpCompilation Compilation, string Description)> Create(int count)
    {
        ((string Path, string Text)[] Sources, CSharpCompilation Compilation)[] samples =
            [.. SampleSources().GroupBy(source => source.Path.Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal)
                .Select(sample => (sample.ToArray(), Sources.Compile(sample.Key, OutputKind.ConsoleApplication, [.. sample.Select(source => source.Text)])))];
        samples.Length.ShouldBeGreaterThanOrEqualTo(6);
        var random = new Random(Seed);
        for (int mutation = 0; mutation < count; mutation++)
        {
            ((string Path, string Text)[] sources, CSharpCompilation compilation) = samples[mutation % samples.Length];
            int source = random.Next(sources.Length);
            string mutated = "";
            CSharpCompilation edited = compilation.Edit(source, text => mutated = Mutate(text, random));
            yield return (edited, $"mutation {mutation} of {sources[source].Path}:\n{mutated}");
        }
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

    // Those that use Patchbay, where half-typed code meets the generator and the analyzers.
    private static IEnumerable<(string Path, string Text)> SampleSources([CallerFilePath] string file = "")
    {
        string samples = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "samples"));
        return Directory.EnumerateFiles(samples, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(samples, path), Text: File.ReadAllText(path)))
            .Where(source => source.Text.Contains("[Plugin", StringComparison.Ordinal) || source.Text.Contains("Options", StringComparison.Ordinal) || source.Text.Contains(": IPa", StringComparison.Ordinal)
                || new[] { "[Device", "[Sensor", "[Connector", "[ConfigGenerator", "[SyncPlugin" }.Any(attribute => source.Text.Contains(attribute, StringComparison.Ordinal)));
    }
}
