using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Caching;

/// <summary>
/// Keeps what was read of each class until something changes that it was read from. The compiler asks again after each edit, wherever it
/// is, because it cannot know; reading binds attributes and members, which takes a multiple of what it takes to ask.
/// </summary>
/// <param name="read">Reads a class. The result must depend on its declaration and on what that refers to only.</param>
internal sealed class ReadOnce<T>(Func<GeneratorAttributeSyntaxContext, CancellationToken, T> read)
    where T : class?
{
    private readonly ConditionalWeakTable<SyntaxNode, Result> _results = new();

    public T Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        string version = DeclaredCode.VersionOf(compilation, cancellationToken);
        if (_results.TryGetValue(context.TargetNode, out Result? known) && known.IsOf(compilation, version))
        {
            return known.Value;
        }

        T value = read(context, cancellationToken);
        ImmutableArray<SyntaxTree> sources = context.TargetSymbol is INamedTypeSymbol type ? DescribingSources.Of(type) : ImmutableArray<SyntaxTree>.Empty;
        lock (_results)
        {
            _results.Remove(context.TargetNode);
            _results.Add(context.TargetNode, new Result(value, version, sources));
        }

        return value;
    }

    private sealed class Result(T value, string version, ImmutableArray<SyntaxTree> sources)
    {
        public T Value => value;

        public bool IsOf(Compilation compilation, string other) => version.Equals(other, StringComparison.Ordinal) && sources.All(compilation.ContainsSyntaxTree);
    }
}
