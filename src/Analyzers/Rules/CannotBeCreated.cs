using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0003: generated code cannot create an instance of the plugin class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotBeCreated() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CannotBeCreated,
        "A plugin class cannot be created",
        "'{0}' cannot be created as a {1}: {2}",
        RuleCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.CannotBeCreated);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (!declaration.IsDescribedOnly && Reason(declaration.Class, context.Compilation) is { } reason)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, ClassName(declaration, context.CancellationToken), declaration.Class.Name, declaration.Contract.Kind, reason));
        }
    }

    private static string? Reason(INamedTypeSymbol type, Compilation compilation) =>
        CreationReason.Of(type, "the attribute", compilation) is { } reason ? reason
        : !PluginConstructor.HasUsable(type, compilation) ? "it has no constructor that generated code can call. Make one public or internal, with parameters that are neither 'ref' nor pointers."
        : null;
}
