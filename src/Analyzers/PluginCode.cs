using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Patchbay.Analyzers;

/// <summary>
/// The code of a class, without that of classes nested in it, as operations: bodies and initializers of its members. It is read once for all
/// analyzers of code, and for plugin classes only. The compiler would do that too for one that registers for each class, but then asks
/// every analyzer of the build, for every symbol, what it has registered.
/// </summary>
internal sealed class PluginCode
{
    private readonly IReadOnlyList<MemberCode> _members;

    private PluginCode(INamedTypeSymbol type, PluginClasses classes, IReadOnlyList<MemberCode> members)
    {
        Class = type;
        Classes = classes;
        _members = members;
        Operations = [.. members.SelectMany(static member => member.Root.DescendantsAndSelf().Select(operation => new CodeOperation(operation, member.Member)))];
    }

    public INamedTypeSymbol Class { get; }

    public PluginClasses Classes { get; }

    /// <summary>All operations, those in lambdas too.</summary>
    public IReadOnlyList<CodeOperation> Operations { get; }

    /// <summary>The bodies of methods and accessors.</summary>
    public IEnumerable<(IMethodSymbol Method, IOperation Body)> MethodBodies =>
        from member in _members
        let method = member.Member as IMethodSymbol
        where method is not null
        from body in member.Root switch
        {
            IMethodBodyBaseOperation bodies => new IOperation?[] { bodies.BlockBody, bodies.ExpressionBody },
            IBlockOperation block => [block],
            _ => [],
        }
        where body is not null
        select (method, body);

#pragma warning disable RS1030 // The compiler gives all analyzers of a build the same model of a source.
    public static PluginCode Read(INamedTypeSymbol type, PluginClasses classes, Compilation compilation, CancellationToken cancellationToken)
    {
        var members = new List<MemberCode>();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
            {
                SemanticModel model = compilation.GetSemanticModel(declaration.SyntaxTree);
                members.AddRange(
                    from code in Code(declaration)
                    let symbol = Member(code, model, cancellationToken)
                    let root = symbol is null ? null : model.GetOperation(code, cancellationToken)
                    where root is not null
                    select new MemberCode(symbol, root));
            }
        }

        return new PluginCode(type, classes, members);
    }
#pragma warning restore RS1030

    private static IEnumerable<SyntaxNode> Code(TypeDeclarationSyntax declaration) =>
        (declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? Enumerable.Empty<SyntaxNode>())
            .Concat(declaration.Members.SelectMany(static member => member switch
            {
                BaseMethodDeclarationSyntax method => [method],
                BasePropertyDeclarationSyntax property => Code(property),
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Initializer).OfType<SyntaxNode>(),
                _ => Enumerable.Empty<SyntaxNode>(),
            }));

    private static IEnumerable<SyntaxNode> Code(BasePropertyDeclarationSyntax property)
    {
        IEnumerable<SyntaxNode?> own = property switch
        {
            PropertyDeclarationSyntax plain => new SyntaxNode?[] { plain.ExpressionBody, plain.Initializer },
            IndexerDeclarationSyntax indexer => [indexer.ExpressionBody],
            _ => [],
        };
        return own.OfType<SyntaxNode>().Concat(property.AccessorList?.Accessors ?? Enumerable.Empty<SyntaxNode>());
    }

    private static ISymbol? Member(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken) => code switch
    {
        ArrowExpressionClauseSyntax => (model.GetDeclaredSymbol(code.Parent!, cancellationToken) as IPropertySymbol)?.GetMethod,
        EqualsValueClauseSyntax => model.GetDeclaredSymbol(code.Parent!, cancellationToken),
        PrimaryConstructorBaseTypeSyntax => (model.GetDeclaredSymbol(code.Parent!.Parent!, cancellationToken) as INamedTypeSymbol)?.InstanceConstructors
            .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax)),
        _ => model.GetDeclaredSymbol(code, cancellationToken),
    };
}

/// <summary>The code of one member.</summary>
/// <param name="Member">The method, accessor, field or property.</param>
/// <param name="Root">Its body, or its initializer.</param>
internal sealed record MemberCode(ISymbol Member, IOperation Root);

/// <summary>An operation, and the member whose code it is in.</summary>
internal sealed record CodeOperation(IOperation Operation, ISymbol Member);
