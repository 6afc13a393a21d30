using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Options;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0024: clients cannot ask for a rule, because the options lack what its prompt needs.</summary>
internal sealed class RuleOptionsMissingAnalyzer() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.RuleOptionsMissing, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "The options lack what the rule prompt needs",
        "Clients cannot ask for a rule of the prompt {0} without {1}. {2}.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        if (!AskableKeys.HasClients(declaration.Contract)
            || declaration.IsDescribedOnly
            || !PluginConstructor.CanBeCreated(declaration.Class, context.Compilation)
            || PluginConstructor.Find(declaration.Class, context.Compilation) is not { } constructor)
        {
            return;
        }

        OptionsUse? use = OptionsUse.Of(declaration, context.Compilation);
        if (use is null && constructor.Parameters.Any(parameter => UnmarkedOptionsAnalyzer.Reason(parameter, context.Compilation) is not null))
        {
            return; // Then the attribute of the options is missing, which another analyzer reports.
        }

        AskedOption[] asked = use is null ? [] : [.. AskedOptions.Of(use.Options, context.Compilation, context.CancellationToken)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (RuleArguments rules in RuleArguments.Read(declaration, context.CancellationToken))
        {
            if (seen.Add(rules.Prompt.Name))
            {
                Check(declaration, use, rules, asked, context);
            }
        }
    }

    private void Check(PluginDeclaration declaration, OptionsUse? use, RuleArguments rules, AskedOption[] asked, SymbolAnalysisContext context)
    {
        NeededOption[] lacking = [.. rules.Prompt.Needs.Where(need => !asked.Any(option => Serves(option, need)))];
        NeededOption[] unknown = [.. rules.Prompt.Needs.Where(need => !AskableKeys.Has(declaration.Contract, need.Key))];
        if (unknown.Length > 0 && rules.Rule is { } prompt)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, prompt.Expression.GetLocation(), rules.Prompt.Name, Names(unknown), $"They cannot ask for {(unknown.Length == 1 ? "it" : "them")} of a {declaration.Contract.Kind}; choose another prompt"));
        }
        else if (lacking.Length > 0)
        {
            bool isLate = lacking.All(need => asked.Any(option => IsCalled(option, need)));
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                use is null ? ClassName(declaration, context.CancellationToken) : Where(use, context),
                rules.Prompt.Name,
                Names(lacking),
                isLate ? $"Ask for {(lacking.Length == 1 ? "it" : "them")} before the default rule, which has Order {PromptOrders.DefaultRule}"
                : use is null ? $"Take options that derive from '{rules.Prompt.OptionsBase}'"
                : $"Derive '{use.Options.Name}' from '{rules.Prompt.OptionsBase}'"));
        }
    }

    // The options may be taken by a base class.
    private static Location Where(OptionsUse use, SymbolAnalysisContext context) =>
        use.Parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is ParameterSyntax
            ? OptionsParameters.TypeOf(use.Parameter, context.CancellationToken)
            : ClassName(use.Plugin, context.CancellationToken);

    private static bool Serves(AskedOption option, NeededOption need) => IsCalled(option, need) && (!need.IsBeforeRule || option.Order <= PromptOrders.DefaultRule);

    private static bool IsCalled(AskedOption option, NeededOption need) => option.Key.Equals(need.Key, StringComparison.Ordinal);

    private static string Names(NeededOption[] options)
    {
        string[] names = [.. options.Select(option => $"\"{option.Key}\"")];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
    }
}
