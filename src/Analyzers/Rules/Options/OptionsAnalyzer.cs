using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>Analyzes types whose properties are options.</summary>
internal abstract class OptionsAnalyzer : PluginAnalyzer
{
    private protected OptionsAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    public sealed override void Start(PluginAnalysis analysis)
    {
        base.Start(analysis);
        analysis.OnOptions(Check);
    }

    /// <summary>Checks a type with <c>[PluginOptions]</c>, or a base type of one.</summary>
    private protected abstract void Check(INamedTypeSymbol type, SymbolAnalysisContext context);

    /// <summary>The properties that a type declares itself and that are read from configuration.</summary>
    private protected static IEnumerable<IPropertySymbol> DeclaredOptions(INamedTypeSymbol type, Compilation compilation) =>
        OptionsProperties.Of(type, OptionsConstructor.Find(type, compilation), compilation).Where(property => IsDeclaredIn(property, type));

    /// <summary>The name of the type, in the part of it that has the attribute.</summary>
    private protected static Location TypeName(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.Find(KnownNames.PluginOptionsAttribute)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax
            ? syntax.Identifier.GetLocation()
            : type.Locations[0];

    /// <summary>The type of the property where it is declared; null if that is in another assembly.</summary>
    private protected static Location? TypeOf(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            _ => null,
        };

    private protected static bool IsDeclaredIn(IPropertySymbol property, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, type);
}
