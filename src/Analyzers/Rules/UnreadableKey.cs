using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0073: the key of an option can never be in a configuration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadableKey() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnreadableKey,
        "The key of an option cannot be read",
        "The key \"{0}\" of '{1}' can never be read: {2}",
        RuleCategories.Options,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnreadableKey);

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (IPropertySymbol property in DeclaredOptions(type, context.Compilation))
        {
            foreach (AttributeData attribute in property.GetAttributes())
            {
                if (attribute.AttributeClass is { } attributeClass
                    && (attributeClass.IsNamed(KnownNames.JsonPropertyNameAttribute) || attributeClass.IsNamed(KnownNames.RenamedFromAttribute))
                    && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive
                    && KeyProblem.Find(attribute.FirstText()) is { } reason)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, Argument(attribute, 0, context.CancellationToken), attribute.FirstText() ?? "", property.Name, reason));
                }
            }
        }
    }
}
