using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Quality;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules.Connectors;

/// <summary>PB0045: a unit replaces what is no unit of its backend.</summary>
internal sealed class UnregisteredReplacementAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnregisteredReplacement, DiagnosticCategories.Connectors, DiagnosticSeverity.Error,
        "A unit replaces one that is not registered on its backend",
        "'{0}' replaces '{1}', which is not registered on {2}: it is {3}. {4}.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (UnitDeclaration unit in UnitDeclaration.Of(declaration))
        {
            if (unit.Backend is not { } backend)
            {
                continue;
            }

            foreach (Replacement replacement in unit.Replaces.Where(replacement => !unit.IsItself(replacement) && !unit.CanReplace(replacement)))
            {
                BackendDeclaration[] others = [.. replacement.Units.Select(static other => other.Backend).OfType<BackendDeclaration>()];

                // That the replaced unit's own backend is none, or not known, is a mistake there.
                if (others.Length > 0 || replacement.Units.Count == 0)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptor,
                        replacement.Locate(unit.Attribute, context.CancellationToken),
                        unit.Class.Name,
                        replacement.Replaced.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                        backend.Title,
                        others.Length > 0 ? "a unit of " + others[0].Title : "no unit",
                        Suggestion(backend, others)));
                }
            }
        }
    }

    private static string Suggestion(BackendDeclaration backend, BackendDeclaration[] others) =>
        others.Length == 0 ? $"Name a unit of {backend.Title}, or nothing"
        : backend.Ancestors().Any(others[0].Is) ? "A unit is found before those of the parent anyway: name nothing"
        : "A unit can only replace one of its own backend";
}
