using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Finds the rules across several options: <c>IValidatableObject</c>, and a method <c>Validate()</c> that returns what is wrong.</summary>
internal static class OptionsValidationParser
{
    private const string ValidatableObject = "System.ComponentModel.DataAnnotations.IValidatableObject";

    public static IEnumerable<OptionsValidation> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.AllInterfaces.FirstOrDefault(static candidate => candidate.IsNamed(ValidatableObject)) is { } validatable)
        {
            ISymbol? implementation = validatable.GetMembers(ValidateMethod.Name).Select(type.FindImplementationForInterfaceMember).FirstOrDefault();
            yield return new OptionsValidation(
                ValidationForm.ValidatableObject, NamesMembers: true, implementation is null ? null : DocumentationSummary.Of(implementation, cancellationToken));
        }

        if (ValidateMethod.Find(type, compilation) is { Obstacle: null } validate)
        {
            yield return new OptionsValidation(ValidationForm.Method, validate.NamesMembers, DocumentationSummary.Of(validate.Method, cancellationToken));
        }
    }
}
