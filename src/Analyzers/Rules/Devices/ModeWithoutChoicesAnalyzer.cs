using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Options;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0026: clients ask for a mode by its choices, and the option offers none.</summary>
internal sealed class ModeWithoutChoicesAnalyzer() : OptionsUseAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.ModeWithoutChoices, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "A mode offers no choices",
        "Clients ask for the mode of '{0}' by a list of choices, and '{1}' offers none. Make it an enum, or text with [AllowedValues].");

    private protected override IEnumerable<OptionFinding> Find(OptionsUse use, SymbolAnalysisContext context)
    {
        if (!AskableKeys.HasClients(use.Plugin.Contract) || !AskableKeys.Has(use.Plugin.Contract, AskedOptions.Mode))
        {
            yield break;
        }

        foreach (AskedOption option in AskedOptions.Of(use.Options, context.Compilation, context.CancellationToken))
        {
            ITypeSymbol type = OptionTypes.Underlying(option.Property.Type);
            if (option.Key.Equals(AskedOptions.Mode, StringComparison.Ordinal)
                && OptionTypes.Read(type) is { } read
                && !OptionChoices.Offered(read, OptionChoices.Members(type).Select(OptionChoices.Key), [.. ConstraintReader.Of(option.Property, option.Parameter)]).Any())
            {
                yield return new OptionFinding(option.Property, use.Plugin.Class.Name, option.Property.Name);
            }
        }
    }
}
