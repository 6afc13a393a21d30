using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0007: the type argument of <c>[Plugin&lt;…&gt;]</c> is not the contract of a kind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAContract() : PluginAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NotAContract,
        "The contract of a plugin is not a kind",
        "'{0}' is no kind of plugin. Put [PluginKind(\"name\")] on the interface, with a name in lower case.",
        RuleCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.NotAContract);

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { IsUnboundGenericType: false } type
                && type.OriginalDefinition.IsNamed(KnownNames.PluginAttribute)
                && type.TypeArguments[0] is { TypeKind: not TypeKind.Error } contract
                && (contract is not INamedTypeSymbol named || Contract.Read(named) is null))
            {
                SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken);
                SyntaxNode? argument = syntax?.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments.FirstOrDefault();
                context.ReportDiagnostic(Diagnostic.Create(Rule, (argument ?? syntax)?.GetLocation(), contract.Name));
            }
        }
    }
}
