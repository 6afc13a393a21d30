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

    public static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));
}
