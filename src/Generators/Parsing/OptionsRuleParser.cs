using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Finds the rules across several options: <c>IValidatableObject</c>, and a method <c>Validate()</c> that returns what is wrong.</summary>
internal static class OptionsRuleParser
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";
    private const string Describe = "global::Patchbay.Registration.OptionsReader.Describe(options, member: null, name: \"\")";

    public static IEnumerable<OptionsRule> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.AllInterfaces.Any(candidate => candidate.IsNamed(Annotations + "IValidatableObject")))
        {
            yield return new OptionsRule($"((global::{Annotations}IValidatableObject)options).Validate({Describe})", NeedsKeys: true, Description(type, "Validate", parameters: 1, cancellation));
        }

        if (Methods(type, "Validate", parameters: 0).FirstOrDefault(method => compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)) is { } validate
            && Results(validate.ReturnType) is { } needsKeys)
        {
            yield return new OptionsRule("options.Validate()", needsKeys, DocumentationSummary.Of(validate, cancellation));
        }
    }

    // Null if the method returns something else, and so is not meant.
    private static bool? Results(ITypeSymbol type)
    {
        ITypeSymbol one = type is INamedTypeSymbol { TypeArguments.Length: 1 } && Sequence(type) is { } item ? item : type;
        return one.SpecialType == SpecialType.System_String ? false
            : one is INamedTypeSymbol named && named.IsNamed(Annotations + "ValidationResult") ? true
            : null;
    }

    private static ITypeSymbol? Sequence(ITypeSymbol type) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
            .FirstOrDefault(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];

    private static string? Description(INamedTypeSymbol type, string name, int parameters, CancellationToken cancellation) =>
        Methods(type, name, parameters).Select(method => DocumentationSummary.Of(method, cancellation)).FirstOrDefault();

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string name, int parameters)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (IMethodSymbol method in current.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (!method.IsStatic && method.Arity == 0 && method.Parameters.Length == parameters)
                {
                    yield return method;
                }
            }
        }
    }
}
