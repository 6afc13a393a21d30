using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0039: a parameter of the constructor looks like options, and its type has no <c>[PluginOptions]</c>.</summary>
internal sealed class UnmarkedOptionsAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnmarkedOptions, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "What looks like options is not filled from configuration",
        "'{0}' is not filled from configuration: {1}");

    private static readonly string[] Endings = ["Options", "Settings", "Config", "Configuration"];

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (!declaration.Contract.TakesOptions
            || declaration.IsDescribedOnly
            || !PluginDeclarations.In(context.Compilation).Of(declaration.Class).First(static other => other.Contract.TakesOptions).Equals(declaration)
            || DeclarationObstacle.Find(declaration, context.Compilation) is not null
            || PluginConstructor.Find(declaration.Class, context.Compilation) is not { } constructor
            || constructor.Parameters.Any(static parameter => parameter.Type is INamedTypeSymbol type && OptionsTypes.IsOptions(type)))
        {
            return;
        }

        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (Reason(parameter, context.Compilation) is { } reason)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, OptionsParameters.TypeOf(parameter, context.CancellationToken), parameter.Type.Name, reason));
            }
        }
    }

    /// <summary>Gets the reason why a parameter that looks like options is not read as such, and a suggestion; null if it does not look like options.</summary>
    internal static string? Reason(IParameterSymbol parameter, Compilation compilation) =>
        parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && !parameter.Has(KnownNames.FromKeyedServicesAttribute) ? Reason(type, compilation) : null;

    private static string? Reason(INamedTypeSymbol type, Compilation compilation)
    {
        bool isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        bool hasBase = OptionsProperties.SelfAndBases(type).Any(static declaring => OptionsTypes.IsOptions(declaring) || IsBaseOfSdk(declaring));
        return hasBase && type.IsAbstract ? "it is abstract. Derive a record from it, mark that with [PluginOptions], and take it instead."
            : hasBase || (isOurs && !type.IsAbstract && Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
                ? isOurs ? "its type lacks [PluginOptions]. Add it." : $"its type lacks [PluginOptions] in '{type.ContainingAssembly.Name}'. Derive a record from it here, and mark that."
            : null;
    }

    // The abstract records with what devices and sensors have in common.
    private static bool IsBaseOfSdk(INamedTypeSymbol type) =>
        type is { IsAbstract: true, ContainingAssembly.Name: PluginAssemblies.SdkAssembly } && type.Name.EndsWith("Options", StringComparison.Ordinal);
}
