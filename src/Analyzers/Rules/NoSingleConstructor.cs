using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0004: several constructors of a plugin could be called, and none is the one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoSingleConstructor() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NoSingleConstructor,
        "A plugin has no single constructor to call",
        "'{0}' has several constructors with the most parameters. Keep one of them public, or mark it with [ActivatorUtilitiesConstructor].",
        RuleCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.NoSingleConstructor);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (PluginConstructor.CanBeCreated(declaration.Class, context.Compilation)
            && PluginConstructor.HasSeveral(declaration.Class, context.Compilation)
            && PluginConstructor.Find(declaration.Class, context.Compilation) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, ClassName(declaration, context.CancellationToken), declaration.Class.Name));
        }
    }
}
