using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Testing;

/// <summary>Half-typed code: one source of a project, in which a token is dropped, doubled or swapped, or which breaks off.</summary>
internal sealed record Mutation(int Number, string Path, string Text)
{
    private const int Seed = 20260101;

    /// <summary>The mutation of a number, always the same as long as the project is.</summary>
    public static Mutation Create(RepositoryProject project, int number)
    {
        var random = new Random(Seed + number);
        SyntaxTree[] sources = [.. project.Sources];
        SyntaxTree source = sources[random.Next(sources.Length)];
        return new Mutation(number, source.FilePath, Mutate(source, random));
    }

    /// <summary>The project with mutations of different sources. All other sources are without bodies.</summary>
    public static CSharpCompilation Apply(RepositoryProject project, IEnumerable<Mutation> mutations) =>
        mutations.Aggregate(project.Declarations, (compilation, mutation) => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => tree.FilePath == mutation.Path),
            RepositoryProject.Parse(mutation.Text, mutation.Path)));

    public override string ToString() => $"mutation {Number} of {Path}:\n{Text}";

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
