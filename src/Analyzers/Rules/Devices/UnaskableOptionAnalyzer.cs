using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Options;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0027: a plugin needs an answer to a question that clients of its kind cannot ask.</summary>
internal sealed class UnaskableOptionAnalyzer() : OptionsUseAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnaskableOption, DiagnosticCategories.Options, DiagnosticSeverity.Warning,
        "Clients cannot ask for an option",
        "Clients of a {0} cannot ask for \"{1}\", so the word \"placeholder\" would be configured for '{2}'. {3}.");

    private protected override IEnumerable<OptionFinding> Find(OptionsUse use, SymbolAnalysisContext context)
    {
        Contract contract = use.Plugin.Contract;
        if (!AskableKeys.HasClients(contract))
        {
            yield break;
        }

        // The prompt needs these: if clients cannot prompt for them, the rule prompt is the mistake.
        string[] needed = [.. RuleArguments.Read(use.Plugin, context.CancellationToken).SelectMany(rules => rules.Prompt.Needs).Select(need => need.Key)];
        foreach (AskedOption option in AskedOptions.Of(use.Options, context.Compilation, context.CancellationToken))
        {
            if (ReservedKeySearch.Find(option.Key, contract.ReservedKeys) is null && !needed.Contains(option.Key, StringComparer.Ordinal) && Suggestion(option, contract) is { } suggestion)
            {
                yield return new OptionFinding(option.Property, contract.Kind, option.Key, option.Property.Name, suggestion);
            }
        }
    }

    private static string? Suggestion(AskedOption option, Contract contract) =>
        !AskableKeys.Has(contract, option.Key)
            ? $"Give it a default and no [Prompt], or one of the keys that they know: {string.Join(", ", contract.AskableKeys)}"
        : OptionTypes.Read(option.Property.Type) is OptionType.Section or OptionType.List or OptionType.Map
            ? "Give it a default and no [Prompt], or a type whose value is one text"
        : null;
}
