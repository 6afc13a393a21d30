using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Analyzers.Rules.Connectors;
using Patchbay.Analyzers.Rules.Options;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Generation;

/// <summary>PB0062: a text has half of a surrogate pair, which no file can hold.</summary>
internal sealed class UnwritableTextAnalyzer() : OptionsAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptors.Create(
        DiagnosticIds.UnwritableText, DiagnosticCategories.Contract, DiagnosticSeverity.Error,
        "A text cannot be written",
        "This text holds half of a surrogate pair ({0}), which no file can hold. Remove it, or write the whole character.");

    private protected override void Check(PluginDeclaration declaration, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in declaration.Attributes)
        {
            Report(attribute, context);
        }
    }

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in DeclaredOptions(type, context.Compilation).SelectMany(static property => property.GetAttributes()))
        {
            // Another analyzer reports keys.
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
            if (isNaming && argument.IsPartOfName(attribute))
            {
                continue; // Another analyzer reports names.
            }

            // The argument may be a constant that is declared elsewhere, so its value is read, not its syntax.
            TypedConstant[] texts = argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array ? [.. array.Values] : [argument.Value];
            for (int index = 0; index < texts.Length; index++)
            {
                if (texts[index] is { Kind: TypedConstantKind.Primitive, Value: string text } && LoneSurrogate.Of(text) is { } half)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, argument.EntrySyntax(index)?.GetLocation() ?? attribute.Locate(context.CancellationToken), $"\\u{(int)half:x4}"));
                }
            }
        }
    }
}
