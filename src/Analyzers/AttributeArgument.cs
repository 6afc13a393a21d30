using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>An argument of an attribute, with its value and its syntax.</summary>
/// <param name="Name">The name of the constructor's parameter, or of the property.</param>
/// <param name="IsProperty">Whether it is a property.</param>
/// <param name="Value">The value.</param>
/// <param name="Syntaxes">The expression, or several that are collected into an array; none if a default of the constructor applies.</param>
internal sealed record AttributeArgument(string Name, bool IsProperty, TypedConstant Value, IReadOnlyList<ExpressionSyntax> Syntaxes)
{
    private const string NameProperty = "Name";

    /// <summary>The expression, or the first of several.</summary>
    public ExpressionSyntax? Syntax => Syntaxes.Count > 0 ? Syntaxes[0] : null;

    /// <summary>Gets the expression of an entry if the value is an array whose entries can be told apart; otherwise that of the value.</summary>
    public ExpressionSyntax? EntrySyntax(int index)
    {
        int count = Value is { Kind: TypedConstantKind.Array, IsNull: false } ? Value.Values.Length : 1;
        return Syntaxes.Count == count && count > 1 ? Syntaxes[index]
            : Syntax.EntrySyntaxes() is { } entries && entries.Length == count ? entries[index]
            : Syntax;
    }

    /// <summary>Gets the arguments of an attribute, those of the constructor first; none if the compiler found no constructor.</summary>
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

    /// <summary>Whether the plugin's name is made from the argument: the constructor's format mentions it, or there is no format and it is the first one.</summary>
    public bool IsPartOfName(AttributeData attribute) =>
        IsProperty ? Name is NameProperty
        : PluginNames.Format(attribute) is { } format ? format.IndexOf($"{{{Name}}}", StringComparison.Ordinal) >= 0
        : attribute.AttributeConstructor!.Parameters[0].Name.Equals(Name, StringComparison.Ordinal);
}
