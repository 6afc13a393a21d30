using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Options;

namespace Patchbay.Analyzers.Rules.Options;

/// <summary>PB0070: two members of an enum are written the same in configurations.</summary>
internal sealed class AmbiguousChoicesAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.AmbiguousChoices, DiagnosticCategories.Options, DiagnosticSeverity.Error,
        "Two choices of an option are written the same",
        "The choices '{0}' and '{1}' of '{2}' are both written \"{3}\" in configurations. Rename one of them, or give it another name by [JsonStringEnumMemberName].");

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in DeclaredOptions(type, context.Compilation))
        {
            if (Choice(property.Type) is { } choice && Ambiguous(choice) is ({ } first, { } second) && TypeOf(property, context.CancellationToken) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, first.Name, second.Name, choice.Name, OptionChoices.Key(first)));
            }
        }
    }

    private static ITypeSymbol? Choice(ITypeSymbol declared)
    {
        ITypeSymbol type = OptionTypes.Underlying(declared);
        return OptionTypes.Read(type) switch
        {
            OptionType.Choice => type,
            OptionType.List or OptionType.Map => Choice(OptionTypes.ElementOf(type)),
            _ => null,
        };
    }

    // Two names of one value do no harm; nor do names that differ only in case, '_' or '-', because an exact match is read first.
    private static (IFieldSymbol? First, IFieldSymbol? Second) Ambiguous(ITypeSymbol choice)
    {
        foreach (IGrouping<string, IFieldSymbol> same in OptionChoices.Members(choice).GroupBy(static member => OptionChoices.Key(member), StringComparer.Ordinal))
        {
            IFieldSymbol first = same.First();
            if (same.FirstOrDefault(member => !Equals(member.ConstantValue, first.ConstantValue)) is { } second)
            {
                return (first, second);
            }
        }

        return (null, null);
    }
}
