using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0029: two plugins of one kind have the same display name.</summary>
internal sealed class DuplicateDisplayNameAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.DuplicateDisplayName, DiagnosticCategories.Naming, DiagnosticSeverity.Warning,
        "Two plugins are shown under one name",
        "Clients already show the {0} '{1}' as \"{2}\", and would show only one of the two. Give this one another DisplayName.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override void Start(PluginAnalysis analysis) =>
        analysis.Collect(
            static (type, symbol) => PluginDeclarations.In(symbol.Compilation).Of(type).SelectMany(declaration => Read(declaration, symbol.CancellationToken)),
            Report);

    private void Report(IEnumerable<ShownName> names, CompilationAnalysisContext context)
    {
        ShownName[] inOrder = [.. names.OrderBy(name => name.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(name => name.Location.SourceSpan.Start)];
        IEnumerable<ShownName> distinct = inOrder.GroupBy(name => (name.Kind, name.Name)).Select(same => same.First()); // Another analyzer reports equal names.
        foreach (IGrouping<(string Kind, string Shown), ShownName> same in distinct.GroupBy(name => (name.Kind, name.Shown)))
        {
            ShownName first = same.First();
            foreach (ShownName later in same.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, later.Location, [first.Location], first.Kind, first.Name, first.Shown));
            }
        }
    }

    private static IEnumerable<ShownName> Read(PluginDeclaration declaration, CancellationToken cancellationToken)
    {
        if (!AskableKeys.HasClients(declaration.Contract))
        {
            yield break;
        }

        foreach (AttributeData attribute in declaration.Attributes)
        {
            if (PluginNames.Of(attribute, declaration.Class) is { } name && PluginNames.IsUsable(name)
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax)
            {
                ExpressionSyntax? stated = syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText is "DisplayName")?.Expression;
                yield return new ShownName(
                    declaration.Contract.Kind,
                    name,
                    attribute.Named("DisplayName")?.Value as string ?? declaration.Class.Name,
                    stated?.GetLocation() ?? Argument(attribute, 0, cancellationToken));
            }
        }
    }

    private sealed record ShownName(string Kind, string Name, string Shown, Location Location);
}
