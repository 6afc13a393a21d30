using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers;

/// <summary>Creates the descriptors of diagnostics.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>Creates the descriptor of a diagnostic that is enabled by default and links to its page.</summary>
    public static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity defaultSeverity, string title, string messageFormat, params string[] customTags) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, helpLinkUri: DiagnosticIds.Help + id, customTags: customTags);
}
