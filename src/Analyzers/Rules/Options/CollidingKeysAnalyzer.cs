using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0033: two properties of an options type are read by the same key.</summary>
internal sealed class CollidingKeysAnalyzer() : OptionsAnalyzer(Descriptor, FormerDescriptor, SameDescriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.CollidingKeys, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "Two options have the same key",
        "The key of '{0}', \"{1}\", reads the same as \"{2}\" of '{3}': case, '_' and '-' do not matter. Rename one, or give it another key by [JsonPropertyName].");

    private static readonly DiagnosticDescriptor FormerDescriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.CollidingKeys, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "Two options have the same key",
        "The former key \"{0}\" of '{1}' reads the same as \"{2}\" of '{3}': a configuration that has it would set both. Remove [RenamedFrom] from one of them.");

    private static readonly DiagnosticDescriptor SameDescriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.CollidingKeys, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "Two options have the same key",
        "The former key \"{0}\" of '{1}' is read for it anyway: it has that key now, or another [RenamedFrom] names it. Remove this one.");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var firsts = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (IPropertySymbol property in OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation))
        {
            CheckFormer(property, type, context);
            string key = OptionKeys.Of(property);
            string plain = OptionKeys.Plain(key);
            if (KeyProblem.Find(key) is not null)
            {
                continue;
            }

            if (!firsts.TryGetValue(plain, out IPropertySymbol? first))
            {
                firsts.Add(plain, property);
            }
            else if ((IsDeclaredIn(property, type) || IsDeclaredIn(first, type)) && !IsOfHost(key, type, context.Compilation))
            {
                // An override stands where its base property does, and may be the one that brings the key.
                IPropertySymbol changed = IsDeclaredIn(property, type) ? property : first;
                IPropertySymbol other = ReferenceEquals(changed, property) ? first : property;
                if (changed.OverriddenProperty is not { } overridden || !OptionKeys.Plain(OptionKeys.Of(overridden)).Equals(plain, StringComparison.Ordinal))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, changed.Locations[0], changed.Name, OptionKeys.Of(changed), OptionKeys.Of(other), other.Name));
                }
            }
        }
    }

    // A former key that another option has now, or had, would be read for both.
    private void CheckFormer(IPropertySymbol property, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (!IsDeclaredIn(property, type))
        {
            return;
        }

        IReadOnlyList<IPropertySymbol> all = OptionsProperties.Of(type, OptionsConstructor.Find(type, context.Compilation), context.Compilation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (AttributeData attribute in property.GetAttributes().Where(static attribute => attribute.AttributeClass?.IsNamed(KnownNames.RenamedFromAttribute) is true))
        {
            if (attribute.FirstText() is not { } former || KeyProblem.Find(former) is not null || OptionKeys.Plain(former) is not { } plain)
            {
                continue;
            }

            IPropertySymbol? other = all.FirstOrDefault(candidate =>
                OptionKeys.Plain(OptionKeys.Of(candidate)).Equals(plain, StringComparison.Ordinal)
                || (IndexOf(all, candidate) < IndexOf(all, property) && OptionKeys.FormerOf(candidate).Any(key => OptionKeys.Plain(key).Equals(plain, StringComparison.Ordinal))));
            other = seen.Add(plain) ? other : property;
            if (other is not null && !IsOfHost(former, type, context.Compilation))
            {
                string key = OptionKeys.FormerOf(other).FirstOrDefault(one => OptionKeys.Plain(one).Equals(plain, StringComparison.Ordinal)) ?? OptionKeys.Of(other);
                context.ReportDiagnostic(ReferenceEquals(other, property)
                    ? Diagnostic.Create(SameDescriptor, Argument(attribute, 0, context.CancellationToken), former, property.Name)
                    : Diagnostic.Create(FormerDescriptor, Argument(attribute, 0, context.CancellationToken), former, property.Name, key, other.Name));
            }
        }
    }

    // Then each of the two has to be renamed, which another analyzer reports.
    private static bool IsOfHost(string key, INamedTypeSymbol type, Compilation compilation) =>
        OptionsUses.In(compilation).Of(type).Any(use => ReservedKeySearch.Find(key, use.Plugin.Contract.ReservedKeys) is not null);

    private static int IndexOf(IReadOnlyList<IPropertySymbol> all, IPropertySymbol property)
    {
        int index = 0;
        while (!ReferenceEquals(all[index], property))
        {
            index++;
        }

        return index;
    }
}
