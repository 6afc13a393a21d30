using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Connectors;
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
            Report(attribute, context);
        }
    }

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in type.GetMembers().OfType<IPropertySymbol>().SelectMany(static property => property.GetAttributes()))
        {
            // Of keys another rule says it.
            if (attribute.AttributeClass is { } attributeClass && !attributeClass.IsNamed(KnownNames.JsonPropertyNameAttribute) && !attributeClass.IsNamed(KnownNames.RenamedFromAttribute))
            {
                Report(attribute, context);
            }
        }
    }

    private void Report(AttributeData attribute, SymbolAnalysisContext context)
    {
        bool isNaming = attribute.AttributeClass?.BaseType?.OriginalDefinition.IsNamed(KnownNames.PluginDeclarationAttribute) is true;
        foreach (AttributeArgument argument in AttributeArgument.Of(attribute, context.CancellationToken))
        {
            // Of names too. The texts are those that the compiler made of the arguments, which may be constants from elsewhere.
            if (!(isNaming && argument.IsPartOfName(attribute)) && Texts(argument.Value).Select(Half).FirstOrDefault(static found => found is not null) is { } half)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Syntax?.GetLocation() ?? attribute.Locate(context.CancellationToken), $"\\u{(int)half:x4}"));
            }
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
