using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0025: a path that goes into the metadata of a plugin cannot be used.</summary>
internal sealed class UnusablePathAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnusablePath, DiagnosticCategories.Rules, DiagnosticSeverity.Error,
        "A path in the metadata cannot be used",
        "{0} is no {1}");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            if (attribute.Named("MetadataFile") is { Value: string file } && MetadataPaths.File(file) is null && LoneSurrogate.Of(file) is null)
            {
                Report(context, Argument(attribute, "MetadataFile", context.CancellationToken), file, "plain file name. Write one that every system allows, without folder, as \"Wled.json\".");
            }

            if (attribute.Named("Dependencies") is { Kind: TypedConstantKind.Array, IsNull: false } dependencies)
            {
                CheckDependencies(context, Argument(attribute, "Dependencies", context.CancellationToken), [.. dependencies.Values.Select(value => value.Value as string)]);
            }
        }
    }

    private void CheckDependencies(SymbolAnalysisContext context, ExpressionSyntax? list, string?[] paths)
    {
        ExpressionSyntax[] entries = list.EntrySyntaxes();
        for (int index = 0; index < paths.Length; index++)
        {
            if (paths[index] is not { } path || (!MetadataPaths.IsDependency(path) && LoneSurrogate.Of(path) is null))
            {
                Report(
                    context,
                    entries.Length == paths.Length ? entries[index] : list,
                    paths[index],
                    "relative path with a folder, at whose first slash clients split it. Write one with forward slashes, as \"lib/driver.py\".");
            }
        }
    }

    private void Report(SymbolAnalysisContext context, ExpressionSyntax? where, string? found, string expected) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, where?.GetLocation() ?? Location.None, found is null ? "null" : JsonWriter.Quote(found), expected));

    private static ExpressionSyntax? Argument(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText.Equals(name, StringComparison.Ordinal) == true)?.Expression;
}
