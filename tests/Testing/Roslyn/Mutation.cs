using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Testing;

/// <summary>Half-typed code: a project in which one source has a token dropped, doubled or swapped, or breaks off.</summary>
internal sealed record Mutation(CSharpCompilation Compilation, string Description)
{
    private const int Seed = 20260101;

    /// <summary>The mutation of a number, always the same as long as the project is. All but the mutated source are without bodies.</summary>
    public static Mutation Create(RepositoryProject project, int number)
    {
        var random = new Random(Seed + number);
        SyntaxTree[] sources = [.. project.Sources];
        SyntaxTree source = sources[random.Next(sources.Length)];
        string mutated = Mutate(source, random);
        SyntaxTree declarations = project.Declarations.SyntaxTrees.Single(tree => tree.FilePath == source.FilePath);
        return new Mutation(
            project.Declarations.ReplaceSyntaxTree(declarations, RepositoryProject.Parse(mutated, source.FilePath)),
            $"mutation {number} of {source.FilePath}:\n{mutated}");
    }

    private static string Mutate(SyntaxTree source, Random random)
    {
        string text = source.ToString();
        SyntaxToken[] tokens = [.. source.GetRoot().DescendantTokens()];
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
}
