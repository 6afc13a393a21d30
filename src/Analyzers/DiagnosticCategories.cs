using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>The categories of diagnostics, by which <c>.editorconfig</c> can set their severity together.</summary>
internal static class DiagnosticCategories
{
    public const string Contract = "Patchbay.Contract";
    public const string Naming = "Patchbay.Naming";
    public const string Rules = "Patchbay.Rules";
    public const string Options = "Patchbay.Options";
    public const string Connectors = "Patchbay.Connectors";
    public const string Quality = "Patchbay.Quality";
}
