using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Patchbay.Analyzers.Connectors;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>An argument of an attribute: what the compiler read, and where it stands.</summary>
/// <param name="Name">The parameter of the constructor, or the property.</param>
/// <param name="IsProperty">Whether it is a property.</param>
/// <param name="Value">The value.</param>
/// <param name="Syntax">The expression; null if a default of the constructor applies.</param>
internal sealed record AttributeArgument(string Name, bool IsProperty, TypedConstant Value, ExpressionSyntax? Syntax)
{
    private const string NameProperty = "Name";

    /// <summary>All of an attribute, those of the constructor first; none if the compiler found no constructor.</summary>
    public static IEnumerable<AttributeArgument> Of(AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.AttributeConstructor is not { } constructor)
        {
            yield break;
        }

        for (int index = 0; index < attribute.ConstructorArguments.Length; index++)
        {
            string parameter = constructor.Parameters[index].Name;
            yield return new AttributeArgument(parameter, IsProperty: false, attribute.ConstructorArguments[index], attribute.ConstructorArgumentSyntax(parameter, cancellation));
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            yield return new AttributeArgument(named.Key, IsProperty: true, named.Value, attribute.NamedArgumentSyntax(named.Key, cancellation));
        }
    }

    /// <summary>Whether the plugin's name is made of it: by the constructor's format, or else it is the first one, which is the name.</summary>
    public bool IsPartOfName(AttributeData attribute) =>
        IsProperty ? Name is NameProperty
        : PluginNames.Format(attribute) is { } format ? format.IndexOf($"{{{Name}}}", StringComparison.Ordinal) >= 0
        : attribute.AttributeConstructor!.Parameters[0].Name.Equals(Name, StringComparison.Ordinal);
}
