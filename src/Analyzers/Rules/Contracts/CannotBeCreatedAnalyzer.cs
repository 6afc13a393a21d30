using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Contracts;

/// <summary>PB0003: generated code cannot create an instance of the plugin class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotBeCreatedAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.CannotBeCreated,
        "A plugin class cannot be created",
        "'{0}' cannot be created as a {1}: {2}",
        DiagnosticCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticIds.Help + DiagnosticIds.CannotBeCreated);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (DeclarationObstacle.Find(declaration, context.Compilation) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, ClassName(declaration, context.CancellationToken), declaration.Class.Name, declaration.Contract.Kind, reason));
        }
    }
}
