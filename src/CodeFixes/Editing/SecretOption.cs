using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.CodeFixes.Editing;

/// <summary>An option whose type is changed to <c>Secret</c>.</summary>
internal sealed record SecretOption(Document Document, PropertyDeclarationSyntax Declaration, IPropertySymbol Symbol)
{
    private const string ShortName = "Secret";

    /// <summary>Finds the option of a diagnostic; null where other code relies on its type: overrides, interfaces, positional records.</summary>
    public static async Task<SecretOption?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
            && model?.GetDeclaredSymbol(property, cancellationToken) is { IsVirtual: false, IsOverride: false, IsAbstract: false } symbol
            && symbol.ContainingType.AllInterfaces.All(type => type.GetMembers(symbol.Name).IsEmpty)
                ? new SecretOption(document, property, symbol)
                : null;
    }

    /// <summary>Gets the changes of the type and the default.</summary>
    public async Task<IEnumerable<TextChange>> ChangesAsync(CancellationToken cancellationToken)
    {
        SemanticModel model = (await Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        TypeSyntax type = Declaration.Type is NullableTypeSyntax nullable ? nullable.ElementType : Declaration.Type;
        bool isImported = model.GetSpeculativeTypeInfo(Declaration.SpanStart, SyntaxFactory.ParseTypeName(ShortName), SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Type is INamedTypeSymbol named && named.IsNamed(KnownNames.Secret);
        var change = new TextChange(type.Span, isImported ? ShortName : "global::" + KnownNames.Secret);
        return Declaration.Initializer?.Value is { } value ? SecretUses.Wrap(value, mayBeNull: false).Prepend(change) : [change];
    }
}
