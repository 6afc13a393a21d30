using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Generators.Caching;

/// <summary>
/// The version of what a compilation declares: equal for two compilations only if every name and every type in one means the same in
/// the other. Left out is what says something about one declaration alone: bodies, attributes, initialisers and comments.
/// </summary>
internal static class DeclaredCode
{
    private static readonly ConditionalWeakTable<Compilation, string> Versions = new();
    private static readonly ConditionalWeakTable<SyntaxTree, byte[]> Hashes = new();
    private static readonly ConditionalWeakTable<object, byte[]> Identities = new();
    private static long s_identities;

    public static string VersionOf(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Versions.TryGetValue(compilation, out string? known))
        {
            return known;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(compilation.AssemblyName ?? ""));
        hash.AppendData(IdentityOf(compilation.Options));
        foreach (MetadataReference reference in compilation.References)
        {
            hash.AppendData(IdentityOf(reference));
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(Hashes.GetValue(tree, key => HashOf(key, cancellationToken)));
        }

        string version = Convert.ToBase64String(hash.GetHashAndReset());
        return Versions.GetValue(compilation, _ => version);
    }

    private static byte[] IdentityOf(object instance) => Identities.GetValue(instance, static _ => BitConverter.GetBytes(Interlocked.Increment(ref s_identities)));

    private static byte[] HashOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var declared = new StringBuilder(Convert.ToBase64String(IdentityOf(tree.Options)));
        foreach (SyntaxNodeOrToken part in tree.GetRoot(cancellationToken).DescendantNodesAndTokens(static node => !IsOfOneDeclaration(node)))
        {
            if (part.AsNode() is { } node)
            {
                declared.Append('\0').Append(node.RawKind);
                continue;
            }

            // Where the compiler skipped something, or missed it, the value of a constant may be none.
            SyntaxToken token = part.AsToken();
            bool isExact = token.ContainsDirectives || token.ContainsDiagnostics;
            declared.Append('\u0001').Append(token.RawKind).Append(isExact ? '\u0002' : '\u0003').Append(isExact ? token.ToFullString() : token.Text);
        }

        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.Unicode.GetBytes(declared.ToString()));
    }

    // Directives within may be in force behind it.
    private static bool IsOfOneDeclaration(SyntaxNode node) => !node.ContainsDirectives && node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => node.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax,
        GlobalStatementSyntax => true,
        AttributeListSyntax => node.Parent is not CompilationUnitSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax
            || (node.Parent?.Parent?.Parent is FieldDeclarationSyntax field && !field.Modifiers.Any(static modifier => modifier.ValueText is "const")),
        _ => false,
    };
}
