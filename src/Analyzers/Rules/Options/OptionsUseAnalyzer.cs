using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>
/// Finds options that are wrong for the plugins that take them. A property is reported where it is declared, once,
/// however many plugins there are; one of another assembly where a plugin takes it.
/// </summary>
internal abstract class OptionsUseAnalyzer : PluginAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    private protected OptionsUseAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor) => _descriptor = descriptor;

    public sealed override void Start(PluginAnalysis analysis)
    {
        base.Start(analysis);
        var uses = OptionsUses.In(analysis.Compilation);
        analysis.OnOptions((type, symbol) => CheckDeclared(type, uses, symbol));
    }

    private protected sealed override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (OptionsUse.Of(declaration, context.Compilation) is { } use
            && Find(use, context).FirstOrDefault(finding => !IsOf(finding.Property, context.Compilation)) is { } foreign)
        {
            context.ReportDiagnostic(Diagnostic.Create(_descriptor, OptionsParameters.TypeOf(use.Parameter, context.CancellationToken), foreign.Arguments));
        }
    }

    /// <summary>Finds the options of a plugin that are wrong.</summary>
    private protected abstract IEnumerable<OptionFinding> Find(OptionsUse use, SymbolAnalysisContext context);

    private void CheckDeclared(INamedTypeSymbol type, OptionsUses uses, SymbolAnalysisContext context)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (OptionFinding finding in uses.Of(type).SelectMany(use => Find(use, context)))
        {
            IPropertySymbol property = finding.Property.OriginalDefinition;
            if (SymbolEqualityComparer.Default.Equals(property.ContainingType, type) && IsOf(property, context.Compilation) && seen.Add(property))
            {
                context.ReportDiagnostic(Diagnostic.Create(_descriptor, property.Locations[0], finding.Arguments));
            }
        }
    }

    private static bool IsOf(ISymbol symbol, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
}

/// <summary>An option that is wrong, with the arguments of the message.</summary>
internal sealed record OptionFinding(IPropertySymbol Property, params object[] Arguments);
