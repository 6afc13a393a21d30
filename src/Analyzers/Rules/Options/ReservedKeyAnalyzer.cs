using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0038: an option of a plugin has a key that belongs to the host.</summary>
internal sealed class ReservedKeyAnalyzer() : OptionsUseAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ReservedKey, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "An option has a key that belongs to the host",
        "The key of '{0}', \"{1}\", belongs to the host: {2}. Rename the option, or give it another key by [JsonPropertyName].");

    private protected override IEnumerable<OptionFinding> Find(OptionsUse use, SymbolAnalysisContext context)
    {
        IMethodSymbol? constructor = OptionsConstructor.Find(use.Options, context.Compilation);
        foreach (IPropertySymbol property in OptionsProperties.Of(use.Options, constructor, context.Compilation))
        {
            foreach (string key in OptionKeys.FormerOf(property).Prepend(OptionKeys.Of(property)))
            {
                // Another analyzer reports a key that nobody can write.
                if (KeyProblem.Find(key) is null && ReservedKeySearch.Find(key, use.Plugin.Contract.ReservedKeys) is { } hostKey)
                {
                    yield return new OptionFinding(property, property.Name, key, Reason(key, hostKey, use.Plugin.Contract.Kind));
                    break;
                }
            }
        }
    }

    private static string Reason(string key, string hostKey, string kind) =>
        key[0] is '_' or '$' ? "all keys do that begin with '_' or '$'" : $"it reads \"{hostKey}\" of each {kind} itself";
}
