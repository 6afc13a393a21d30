using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers.Rules;

/// <summary>PB0062: a text holds half a character, which no file can.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnwritableText() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnwritableText,
        "A text cannot be written",
        "This text holds half of a surrogate pair ({0}), which no file can hold. Remove it, or write the whole character.",
        RuleCategories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.Help + RuleIds.UnwritableText);

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            // Of names another rule says it.
            Location[] names = [.. NameArguments.Of(attribute, context.CancellationToken).Select(static name => name.Location)];
            Report(attribute, names, context);
        }
    }

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in type.GetMembers().OfType<IPropertySymbol>().SelectMany(static property => property.GetAttributes()))
        {
            Report(attribute, [], context);
        }
    }

    private void Report(AttributeData attribute, Location[] others, SymbolAnalysisContext context)
    {
        if (attribute.AttributeClass?.TypeKind is null or TypeKind.Error
            || attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments })
        {
            return;
        }

        char? half = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static named => named.Value)).SelectMany(Texts).Select(Half).FirstOrDefault(static found => found is not null);
        if (half is null)
        {
            return;
        }

        // The texts are those that the compiler made of the arguments, which may be constants from elsewhere.
        AttributeArgumentSyntax? argument = arguments.FirstOrDefault(candidate =>
            !others.Contains(candidate.Expression.GetLocation()) && candidate.Expression.ToString().IndexOf($"\\u{(int)half:x4}", StringComparison.OrdinalIgnoreCase) >= 0);
        if (argument is not null || others.Length == 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, (argument?.Expression ?? (SyntaxNode)arguments[0]).GetLocation(), $"\\u{(int)half:x4}"));
        }
    }

    private static IEnumerable<string> Texts(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Array, Values.IsDefault: false } => constant.Values.SelectMany(Texts),
        { Kind: TypedConstantKind.Primitive, Value: string text } => [text],
        _ => [],
    };

    private static char? Half(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return text[i];
            }
        }

        return null;
    }
}
