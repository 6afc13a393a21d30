using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests;

/// <summary>The descriptors of the diagnostics, by id, and the folder of their pages.</summary>
internal static class DiagnosticPages
{
    public static SortedDictionary<string, DiagnosticDescriptor> Descriptors { get; } = new(
        AnalyzerRun.AllAnalyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).GroupBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    public static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));
}
