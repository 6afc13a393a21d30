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

    /// <summary>Whether the page has code that gets the rule; one source alone cannot show PB0013, whose own tests do.</summary>
    public static bool ShowsWrongCode(string rule) => rule != "PB0013";

    public static string Text(string rule) => File.ReadAllText(Path.Combine(Folder(), rule + ".md"));

    public static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));
}
