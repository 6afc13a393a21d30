using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>PB0010: a name is not in lower case with hyphens.</summary>
internal sealed class NameFormAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.NameForm, DiagnosticCategories.Naming, DiagnosticSeverity.Warning,
        "A name is not in lower case with hyphens",
        "Write '{1}' instead of '{0}': names are in lower case, with words separated by hyphens");

    public override void Start(PluginAnalysis analysis) => analysis.OnAttributedType(Check);

    private void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (!IsNaming(attribute))
            {
                continue;
            }

            // Another analyzer reports a name that cannot be used.
            Func<string, bool> isUsable = attribute.AttributeClass!.IsNamed(KnownNames.PluginKindAttribute) ? PluginNames.IsUsableKind : PluginNames.IsUsable;
            foreach ((string name, Location location) in NameArguments.Of(attribute, context.CancellationToken))
            {
                string proper = NameForms.Proper(name);
                if (isUsable(name) && proper.Length > 0 && !proper.Equals(name, StringComparison.Ordinal))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, NameForms.Suggestion(proper), name, proper));
                }
            }
        }
    }

    private static bool IsNaming(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && (type.IsNamed(KnownNames.PluginKindAttribute) || type.BaseType?.OriginalDefinition.IsNamed(KnownNames.PluginDeclarationAttribute) == true);
}
