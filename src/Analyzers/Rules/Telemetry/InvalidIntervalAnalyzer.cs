using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Telemetry;

/// <summary>PB0063: the interval of a plugin is no time span.</summary>
internal sealed class InvalidIntervalAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.InvalidInterval, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "An interval is no time span",
        "'{0}' is no interval. Write a time span above zero: 00:00:05 for five seconds.");

    private const string Interval = nameof(Interval);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            // A number alone would be days.
            if (attribute.Named(Interval) is { Kind: TypedConstantKind.Primitive, Value: string text }
                && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) && span > TimeSpan.Zero && text.IndexOf(':') >= 0))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, attribute.NamedArgumentSyntax(Interval, context.CancellationToken)?.GetLocation() ?? attribute.Locate(context.CancellationToken), text));
            }
        }
    }
}
