using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers;

/// <summary>Gets the syntax of the parts of an attribute.</summary>
internal static class AttributeSyntaxes
{
    public static Location Locate(this AttributeData attribute, CancellationToken cancellationToken) =>
        Syntax(attribute, cancellationToken)?.GetLocation() ?? Location.None;

    /// <summary>Gets the value of an argument <c>Property = value</c>.</summary>
    public static ExpressionSyntax? NamedArgumentSyntax(this AttributeData attribute, string property, CancellationToken cancellationToken) =>
        Arguments(attribute, cancellationToken)
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText.Equals(property, StringComparison.Ordinal) is true)?.Expression;

    /// <summary>Gets the values that are passed to the constructor, in the order of the source.</summary>
    public static IEnumerable<ExpressionSyntax> ConstructorArgumentSyntaxes(this AttributeData attribute, CancellationToken cancellationToken) =>
        Arguments(attribute, cancellationToken).Where(static argument => argument.NameEquals is null).Select(static argument => argument.Expression);

    /// <summary>Gets the value that is passed to a parameter of the constructor.</summary>
    public static ExpressionSyntax? ConstructorArgumentSyntax(this AttributeData attribute, string parameter, CancellationToken cancellationToken)
    {
        AttributeArgumentSyntax[] arguments = [.. Arguments(attribute, cancellationToken).Where(static argument => argument.NameEquals is null)];
        int position = attribute.AttributeConstructor?.Parameters.FirstOrDefault(candidate => candidate.Name.Equals(parameter, StringComparison.Ordinal))?.Ordinal ?? -1;
        AttributeArgumentSyntax? found = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText.Equals(parameter, StringComparison.Ordinal) is true)
            ?? (position >= 0 ? arguments.ElementAtOrDefault(position) : null);
        return found?.Expression;
    }

    /// <summary>Gets the entries of an array expression; none if it does not list all of them.</summary>
    public static ExpressionSyntax[] EntrySyntaxes(this ExpressionSyntax? array)
    {
        IEnumerable<ExpressionSyntax> entries = array switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax written => written.Initializer.Expressions,
            CollectionExpressionSyntax collection when !collection.Elements.OfType<SpreadElementSyntax>().Any() =>
                collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        };
        return [.. entries];
    }

    /// <summary>Gets a type argument; null also where the attribute is used by an alias.</summary>
    public static TypeSyntax? TypeArgumentSyntax(this AttributeData attribute, int position, CancellationToken cancellationToken)
    {
        NameSyntax? name = Syntax(attribute, cancellationToken)?.Name;
        SimpleNameSyntax? simple = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            _ => name as SimpleNameSyntax,
        };
        return (simple as GenericNameSyntax)?.TypeArgumentList.Arguments.ElementAtOrDefault(position);
    }

    private static AttributeSyntax? Syntax(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute, CancellationToken cancellationToken) =>
        Syntax(attribute, cancellationToken)?.ArgumentList?.Arguments ?? Enumerable.Empty<AttributeArgumentSyntax>();
}
