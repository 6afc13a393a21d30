using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0030: a property of an options type is of a type that cannot be read from configuration.</summary>
internal sealed class UnsupportedOptionTypeAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnsupportedOptionType, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "The type of an option cannot be read from configuration",
        "The option '{0}' is '{1}', which cannot be read from configuration. {2}.");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation))
        {
            if (OptionTypes.Read(property.Type) is null && !IsUnknown(property.Type) && Where(property, type, context.CancellationToken) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, location, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Reason(property.Type)));
            }
        }
    }

    private static string Reason(ITypeSymbol type) =>
        Element(type) is { } element && OptionTypes.Underlying(element) is var underlying && !SymbolEqualityComparer.Default.Equals(underlying, element) && OptionTypes.Read(underlying) is not null
            ? $"Its entries cannot be null: what stands in a configuration has a value. Make them '{underlying.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'"
            : $"Take {OptionTypes.Supported}, or make its setter private";

    private static ITypeSymbol? Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 or 2 } arguments } => arguments[arguments.Length - 1],
        _ => null,
    };

    // An inherited property is reported for the base type, if that can be changed and its types are known.
    private static Location? Where(IPropertySymbol property, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        IsDeclaredIn(property, type) ? TypeOf(property, cancellationToken)
        : OptionsTypes.IsOptions(type) && (property.DeclaringSyntaxReferences.IsEmpty || property.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter)
            ? TypeName(type, cancellationToken)
            : null;

    // Half-typed, or a parameter of a generic type, for which there is no binder at all.
    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error or TypeKind.TypeParameter } => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };
}
