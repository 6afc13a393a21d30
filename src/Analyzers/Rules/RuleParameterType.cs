using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0023: a plugin's method takes its rule as a type to which no rule of its prompt converts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleParameterType() : PluginAnalyzer(Descriptor)
{
    private const string RuleType = "Patchbay.Rule";

    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RuleParameterType,
        "A rule never converts to the type of the parameter",
        "No rule of the prompt {0} converts to '{1}', so '{2}' would fail for each rule of '{3}'. Take '{4}'.",
        RuleCategories.Rules,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.RuleParameterType);

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
        RuleValues taken = Taken(argument, context.Compilation);
        if (rules.FirstOrDefault(candidate => taken != RuleValues.All && (candidate.Prompt.Yields & taken) == RuleValues.None) is { } failing)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Where(declaration, argument.Target, context.CancellationToken),
                failing.Prompt.Name,
                argument.Target.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                argument.Target.ContainingSymbol.Name,
                failing.Name,
                rules.All(one => one.Prompt == failing.Prompt) ? failing.Prompt.BestType : RulePrompts.Default.BestType));
        }
    }

    /// <summary>The rules that the conversion to the parameter's type takes; all if it is not one of those that refuse some.</summary>
    private static RuleValues Taken(ArgumentFit argument, Compilation compilation) =>
        argument.Source.Type is INamedTypeSymbol source && source.IsNamed(RuleType)
        && compilation.ClassifyConversion(source, argument.Target.Type) is { IsUserDefined: true, MethodSymbol: { } conversion }
        && SymbolEqualityComparer.Default.Equals(conversion.ContainingType, source)
            ? conversion.ReturnType.SpecialType switch
            {
                SpecialType.System_Boolean => RuleValues.OnOff,
                SpecialType.System_Int32 or SpecialType.System_Int64 => RuleValues.Integer,
                SpecialType.System_Double => RuleValues.Integer | RuleValues.Float | RuleValues.Thermostat,
                _ => RuleValues.All,
            }
            : RuleValues.All;

    // What a base class takes may be right for others that derive from it.
    private static Location Where(PluginDeclaration declaration, IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax { Type: { } type }
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingType, declaration.Class)
            ? type.GetLocation()
            : ClassName(declaration, cancellation);
}
