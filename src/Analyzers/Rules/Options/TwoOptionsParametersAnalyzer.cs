using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0034: the constructor of a plugin takes options twice.</summary>
internal sealed class TwoOptionsParametersAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.TwoOptionsParameters, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "A plugin takes options twice",
        "'{0}' already takes its configuration as '{1}'. Put the options of both into one type.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        // Where options are not read at all, another analyzer reports each.
        if (!declaration.Contract.TakesOptions)
        {
            return;
        }

        IReadOnlyList<IParameterSymbol> options = OptionsParameters.Of(declaration, context.Compilation);
        foreach (IParameterSymbol second in options.Skip(1))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, OptionsParameters.TypeOf(second, context.CancellationToken), declaration.Class.Name, options[0].Name));
        }
    }
}
