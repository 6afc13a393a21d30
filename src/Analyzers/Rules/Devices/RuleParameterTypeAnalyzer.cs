using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>PB0023: a rule of the plugin's prompt or limits does not convert to the type of the parameter.</summary>
internal sealed class RuleParameterTypeAnalyzer() : PluginAnalyzer(Descriptor)
{
    private const string RuleType = "Patchbay.Devices.Rule";

    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.RuleParameterType, DiagnosticCategories.Rules, DiagnosticSeverity.Warning,
        "A rule does not convert to the type of the parameter",
        "{0}, so '{1}' would fail for {2} of '{3}'. Take '{4}'.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        RuleArguments[] rules = [.. RuleArguments.Read(declaration, context.CancellationToken)];
        if (rules.Length == 0 || declaration.ImplementsContract)
        {
            return;
        }

        foreach (ContractMethod contract in declaration.Contract.Methods)
        {
            if (MemberMatching.Find(contract, declaration.Class, context.Compilation) is { } fit)
            {
                foreach (ArgumentFit argument in fit.Arguments)
                {
                    Check(declaration, rules, argument, context);
                }
            }
        }
    }

    private void Check(PluginDeclaration declaration, RuleArguments[] rules, ArgumentFit argument, SymbolAnalysisContext context)
    {
        SpecialType type = Conversion(argument, context.Compilation);
        string name = argument.Target.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (rules.FirstOrDefault(candidate => (candidate.Prompt.Yields & ~Taken(type)) != RuleValues.None) is { } failing)
        {
            string best = rules.All(one => one.Prompt == failing.Prompt) ? failing.Prompt.BestType : RulePrompts.Default.BestType;
            Report($"No rule of the prompt {failing.Prompt.Name} converts to '{name}'", "each rule", failing, best);
        }
        else if (rules.Select(candidate => (Rule: candidate, Limit: Beyond(candidate, type))).FirstOrDefault(candidate => candidate.Limit is not null) is { Limit: { } limit } exceeding)
        {
            string text = limit.Value.ToString("R", CultureInfo.InvariantCulture);
            Report($"'{name}' cannot hold all rules, which go to {text}", "some rules", exceeding.Rule, type == SpecialType.System_Int32 ? "long" : "double");
        }

        void Report(string reason, string which, RuleArguments rule, string best) => context.ReportDiagnostic(Diagnostic.Create(
            Descriptor, Where(declaration, argument.Target, context.CancellationToken), reason, argument.Target.ContainingSymbol.Name, which, rule.Name, best));
    }

    /// <summary>Gets the type to which an operator of the rule converts it before it is widened; none for types that take every rule.</summary>
    private static SpecialType Conversion(ArgumentFit argument, Compilation compilation) =>
        argument.Source.Type is INamedTypeSymbol source && source.IsNamed(RuleType)
        && compilation.ClassifyConversion(source, argument.Target.Type) is { IsUserDefined: true, MethodSymbol: { } conversion }
        && SymbolEqualityComparer.Default.Equals(conversion.ContainingType, source)
            ? conversion.ReturnType.SpecialType
            : SpecialType.None;

    private static RuleValues Taken(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => RuleValues.OnOff,
        SpecialType.System_Int32 or SpecialType.System_Int64 => RuleValues.Integer | RuleValues.Fade,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => RuleValues.Number,
        _ => RuleValues.All,
    };

    // Hosts read whole numbers within long only, and rules of the prompts without limits are small.
    private static RuleLimit? Beyond(RuleArguments rule, SpecialType type)
    {
        double most = type switch
        {
            SpecialType.System_Int32 => int.MaxValue,
            SpecialType.System_Single => float.MaxValue,
            SpecialType.System_Decimal => (double)decimal.MaxValue,
            _ => double.PositiveInfinity,
        };
        double least = type == SpecialType.System_Int32 ? int.MinValue : -most;
        bool isExclusive = type == SpecialType.System_Decimal; // The nearest double is one more than a decimal can hold.
        bool canBeBeyond = rule.Prompt.HasLimits && (type == SpecialType.System_Int32 || (rule.Prompt.Yields & RuleValues.Float) != RuleValues.None);
        return !canBeBeyond ? null
            : rule.Max is { } max && (max.Value > most || (isExclusive && max.Value >= most)) ? max
            : rule.Min is { } min && (min.Value < least || (isExclusive && min.Value <= least)) ? min
            : null;
    }

    // The type in a base class may be right for other classes that derive from it.
    private static Location Where(PluginDeclaration declaration, IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax { Type: { } type }
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingType, declaration.Class)
            ? type.GetLocation()
            : ClassName(declaration, cancellationToken);
}
