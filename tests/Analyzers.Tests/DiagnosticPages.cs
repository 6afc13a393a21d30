using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>The rules of the analyzers, by id, and where their pages are.</summary>
internal static class DiagnosticPages
{
    public static SortedDictionary<string, DiagnosticDescriptor> Rules { get; } = new(
        AnalyzerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).GroupBy(rule => rule.Id, StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, rule => rule.First(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Whether the page has code that gets the rule; one source alone cannot show PB0013, whose own tests do.</summary>
    public static bool ShowsWrongCode(string rule) => rule != "PB0013";

    public static string Text(string rule) => File.ReadAllText(Path.Combine(Folder(), rule + ".md"));

    public static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));
}
