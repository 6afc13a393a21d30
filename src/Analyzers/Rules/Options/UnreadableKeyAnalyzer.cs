using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0073: the key of an option can never be in a configuration.</summary>
internal sealed class UnreadableKeyAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnreadableKey, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "The key of an option cannot be read",
        "The key \"{0}\" of '{1}' can never be read: {2}");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in DeclaredOptions(type, context.Compilation))
        {
            bool isNamed = false;
            foreach (AttributeData attribute in property.GetAttributes())
            {
                if (attribute.AttributeClass is { } attributeClass
                    && (attributeClass.IsNamed(KnownNames.JsonPropertyNameAttribute) || attributeClass.IsNamed(KnownNames.RenamedFromAttribute))
                    && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive)
                {
                    isNamed |= attributeClass.IsNamed(KnownNames.JsonPropertyNameAttribute);
                    Report(attribute.FirstText(), property, Argument(attribute, 0, context.CancellationToken), context);
                }
            }

            // A property without a name is half-typed.
            if (!isNamed && property.Name.Length > 0)
            {
                Report(OptionKeys.Of(property), property, property.Locations[0], context);
            }
        }
    }

    private void Report(string? key, IPropertySymbol property, Location location, SymbolAnalysisContext context)
    {
        if (KeyProblem.Find(key) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, key ?? "", property.Name, problem));
        }
    }
}
