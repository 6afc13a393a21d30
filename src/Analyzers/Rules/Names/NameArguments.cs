using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>The arguments of an attribute that are names of plugins, services or kinds; not those that are versions or files.</summary>
internal static class NameArguments
{
    private const string NameProperty = "Name";

    // The parameters of Patchbay's attributes that have the form of names.
    private static readonly string[] NameParameters = ["name", "service", "resource"];

    public static IEnumerable<(string Name, Location Location)> Of(AttributeData attribute, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments }
            || attribute.AttributeConstructor is not { } constructor)
        {
            yield break;
        }

        int position = 0;
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            string? parameter = argument.NameColon?.Name.Identifier.ValueText
                ?? (argument.NameEquals is null && position < constructor.Parameters.Length ? constructor.Parameters[position++].Name : null);
            TypedConstant? value = parameter is not null && NameParameters.Contains(parameter, StringComparer.Ordinal) ? Positional(attribute, parameter)
                : argument.NameEquals?.Name.Identifier.ValueText is NameProperty ? Named(attribute)
                : null;
            if (value is { Kind: TypedConstantKind.Primitive, Value: string name })
            {
                yield return (name, argument.Expression.GetLocation());
            }
        }
    }

    private static TypedConstant? Positional(AttributeData attribute, string parameter)
    {
        for (int index = 0; index < attribute.ConstructorArguments.Length; index++)
        {
            if (attribute.AttributeConstructor!.Parameters[index].Name.Equals(parameter, StringComparison.Ordinal))
            {
                return attribute.ConstructorArguments[index];
            }
        }

        return null;
    }

    private static TypedConstant? Named(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key is NameProperty).Value;
}
