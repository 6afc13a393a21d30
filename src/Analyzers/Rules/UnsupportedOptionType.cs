using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0030: a property of an options type is of a type that cannot be read from configuration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsupportedOptionType() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnsupportedOptionType,
        "The type of an option cannot be read from configuration",
        "The option '{0}' is '{1}', which cannot be read from configuration. Take " + OptionTypes.Supported + ", or make its setter private.",
        RuleCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnsupportedOptionType);

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation))
        {
            if (OptionTypes.Read(property.Type) is null && !IsUnknown(property.Type) && Where(property, type, context.CancellationToken) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, location, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
            }
        }
    }

    // What is inherited is a mistake of the base type, where that can be changed and its own types are known.
    private static Location? Where(IPropertySymbol property, INamedTypeSymbol type, CancellationToken cancellation) =>
        IsDeclaredIn(property, type) ? TypeOf(property, cancellation)
        : OptionsTypes.IsOptions(type) && (property.DeclaringSyntaxReferences.IsEmpty || property.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter)
            ? TypeName(type, cancellation)
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
