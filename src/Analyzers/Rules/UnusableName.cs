using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0011: a name is empty, or cannot be written in a manifest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableName() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnusableName,
        "A name is empty or cannot be written",
        "A plugin needs a name that can be written in configurations: not empty, and without control characters",
        RuleCategories.Naming,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnusableName);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            foreach ((string name, Location location) in NameArguments.Of(attribute, context.CancellationToken))
            {
                if (!PluginNames.IsUsable(name))
                {
                    string proper = Proper(name, attribute, declaration.Class);
                    context.ReportDiagnostic(Diagnostic.Create(Rule, location, proper.Length > 0 ? NameForms.Suggestion(proper) : null));
                }
            }
        }
    }

    // An empty name is best that of the class, unless the class is one of several parts of a service or resource.
    private static string Proper(string name, AttributeData attribute, INamedTypeSymbol type) =>
        NameForms.Proper(name) is { Length: > 0 } proper ? proper
        : PluginNames.Format(attribute) is null ? NameForms.Proper(type.Name)
        : "";
}
