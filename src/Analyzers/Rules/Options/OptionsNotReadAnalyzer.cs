using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0072: a plugin takes options, and plugins of its kind have no configuration.</summary>
internal sealed class OptionsNotReadAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.OptionsNotRead, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "Plugins of this kind have no configuration",
        "A {0} has no configuration of its own, so '{1}' would only ever have its defaults. Let the part that is configured read it, and take it from there.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (declaration.Contract.TakesOptions)
        {
            return;
        }

        foreach (IParameterSymbol parameter in OptionsParameters.Of(declaration, context.Compilation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, OptionsParameters.TypeOf(parameter, context.CancellationToken), declaration.Contract.Kind, parameter.Name));
        }
    }
}
