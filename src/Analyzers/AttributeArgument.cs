using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>An argument of an attribute: what the compiler read, and where it stands.</summary>
/// <param name="Name">The parameter of the constructor, or the property.</param>
/// <param name="IsProperty">Whether it is a property.</param>
/// <param name="Value">The value.</param>
/// <param name="Syntaxes">The expression, or several that are collected into an array; none if a default of the constructor applies.</param>
internal sealed record AttributeArgument(string Name, bool IsProperty, TypedConstant Value, IReadOnlyList<ExpressionSyntax> Syntaxes)
{
    private const string NameProperty = "Name";

    /// <summary>The expression, or the first of several.</summary>
    public ExpressionSyntax? Syntax => Syntaxes.Count > 0 ? Syntaxes[0] : null;

    /// <summary>The expression of an entry if the value is an array, as far as it can be told; else that of the value.</summary>
    public ExpressionSyntax? EntrySyntax(int index)
    {
        int count = Value is { Kind: TypedConstantKind.Array, IsNull: false } ? Value.Values.Length : 1;
        return Syntaxes.Count == count && count > 1 ? Syntaxes[index]
            : Syntax.EntrySyntaxes() is { } entries && entries.Length == count ? entries[index]
            : Syntax;
    }

    /// <summary>All of an attribute, those of the constructor first; none if the compiler found no constructor.</summary>
    public static IEnumerable<AttributeArgument> Of(AttributeData attribute, CancellationToken cancellationToken)
    {
        if (attribute.AttributeConstructor is not { } constructor)
        {
            yield break;
        }

        for (int index = 0; index < attribute.ConstructorArguments.Length; index++)
        {
            IParameterSymbol parameter = constructor.Parameters[index];
            ExpressionSyntax? syntax = attribute.ConstructorArgumentSyntax(parameter.Name, cancellationToken);
            ExpressionSyntax[] rest = parameter.IsParams ? [.. attribute.ConstructorArgumentSyntaxes(cancellationToken).Skip(index)] : [];
            yield return new AttributeArgument(
                parameter.Name, IsProperty: false, attribute.ConstructorArguments[index], rest.Length > 1 ? rest : syntax is null ? [] : [syntax]);
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            yield return new AttributeArgument(named.Key, IsProperty: true, named.Value, attribute.NamedArgumentSyntax(named.Key, cancellationToken) is { } syntax ? [syntax] : []);
        }
    }

    /// <summary>Whether the plugin's name is made of it: by the constructor's format, or else it is the first one, which is the name.</summary>
    public bool IsPartOfName(AttributeData attribute) =>
        IsProperty ? Name is NameProperty
        : PluginNames.Format(attribute) is { } format ? format.IndexOf($"{{{Name}}}", StringComparison.Ordinal) >= 0
        : attribute.AttributeConstructor!.Parameters[0].Name.Equals(Name, StringComparison.Ordinal);
}
