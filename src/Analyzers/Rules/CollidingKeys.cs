using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0033: two properties of an options type are read by the same key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollidingKeys() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.CollidingKeys,
        "Two options have the same key",
        "The key of '{0}', \"{1}\", reads the same as \"{2}\" of '{3}': case, '_' and '-' do not matter. Rename one, or give it another key by [JsonPropertyName].",
        RuleCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.CollidingKeys);

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var firsts = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (IPropertySymbol property in OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation))
        {
            string key = OptionKeys.Of(property);
            string plain = OptionKeys.Plain(key);
            if (!firsts.TryGetValue(plain, out IPropertySymbol? first))
            {
                firsts.Add(plain, property);
            }
            else if (IsDeclaredIn(property, type) || IsDeclaredIn(first, type))
            {
                // An override stands where its base property does, and may be the one that brings the key.
                IPropertySymbol changed = IsDeclaredIn(property, type) ? property : first;
                IPropertySymbol other = ReferenceEquals(changed, property) ? first : property;
                if (changed.OverriddenProperty is not { } overridden || !OptionKeys.Plain(OptionKeys.Of(overridden)).Equals(plain, StringComparison.Ordinal))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, changed.Locations[0], changed.Name, OptionKeys.Of(changed), OptionKeys.Of(other), other.Name));
                }
            }
        }
    }
}
