using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0034: the constructor of a plugin takes options twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoOptionsParametersAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.TwoOptionsParameters,
        "A plugin takes options twice",
        "'{0}' already takes its configuration as '{1}'. Put the settings of both into one type.",
        DiagnosticCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticIds.Help + DiagnosticIds.TwoOptionsParameters);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        // Where options are not read at all, another rule says it of each.
        if (!declaration.Contract.TakesOptions)
        {
            return;
        }

        IReadOnlyList<IParameterSymbol> options = OptionsParameters.Of(declaration, context.Compilation);
        foreach (IParameterSymbol second in options.Skip(1))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, OptionsParameters.TypeOf(second, context.CancellationToken), declaration.Class.Name, options[0].Name));
        }
    }
}
