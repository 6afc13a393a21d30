using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Names;

/// <summary>PB0011: a name is missing, or cannot be written in a manifest.</summary>
internal sealed class UnusableNameAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnusableName, DiagnosticCategories.Naming, DiagnosticSeverity.Error,
        "A name is missing or cannot be written",
        "{0}");

    public override void Start(PluginAnalysis analysis)
    {
        base.Start(analysis);
        analysis.OnAttributedType(CheckKind);
    }

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            foreach (AttributeArgument argument in AttributeArgument.Of(attribute, context.CancellationToken).Where(argument => argument.IsPartOfName(attribute)))
            {
                Report(attribute, argument, name => Proper(name, attribute, declaration.Class), PluginNames.IsUsable, context);
            }
        }
    }

    // The kind itself has names too, and a slash separates the first from those of its plugins.
    private void CheckKind(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.TypeKind == TypeKind.Interface && type.Find(KnownNames.PluginKindAttribute) is { } kind)
        {
            foreach (AttributeArgument argument in AttributeArgument.Of(kind, context.CancellationToken).Where(static argument => !argument.IsProperty || argument.Name is PluralProperty))
            {
                Report(kind, argument, NameForms.Proper, argument.IsProperty ? PluginNames.IsUsable : PluginNames.IsUsableKind, context);
            }
        }
    }

    private void Report(AttributeData attribute, AttributeArgument argument, Func<string, string> toProper, Func<string, bool> isUsable, SymbolAnalysisContext context)
    {
        // A property that is null has its default.
        if (argument.Value.Kind == TypedConstantKind.Primitive
            && !(argument.IsProperty && argument.Value.IsNull)
            && Reason(argument.Value.Value as string, $"The {char.ToLowerInvariant(argument.Name[0])}{argument.Name.Substring(1)}", isUsable) is { } reason)
        {
            string proper = toProper(argument.Value.Value as string ?? "");
            Location location = argument.Syntax?.GetLocation() ?? attribute.Locate(context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, proper.Length > 0 ? NameForms.Suggestion(proper) : null, reason));
        }
    }

    private static string? Reason(string? name, string what, Func<string, bool> isUsable) =>
        name is null ? $"{what} is null. Write one: it stands in configurations and manifests."
        : name.Trim().Length == 0 ? $"{what} is empty. Write one: it stands in configurations and manifests."
        : isUsable(name) ? null
        : PluginNames.IsUsable(name) ? $"{what} has a slash, which separates kind and name in manifests. Write another character."
        : $"{what} has control characters, or others that cannot be written in manifests. Remove them.";

    // An empty name is best that of the class, unless the class is one of several parts of a service or resource.
    private static string Proper(string name, AttributeData attribute, INamedTypeSymbol type) =>
        NameForms.Proper(name) is { Length: > 0 } proper ? proper
        : PluginNames.Format(attribute) is null ? NameForms.Proper(type.Name)
        : "";

    private const string PluralProperty = "Plural";
}
