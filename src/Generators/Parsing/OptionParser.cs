using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Options;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads one property of an options type.</summary>
internal static class OptionParser
{
    /// <summary>The option; null if its type cannot be bound.</summary>
    public static OptionModel? Parse(IPropertySymbol property, IParameterSymbol? parameter, Compilation compilation, CancellationToken cancellationToken)
    {
        if (OptionValueParser.Parse(property.Type, compilation) is not { } value)
        {
            return null;
        }

        return new OptionModel(
            property.Name,
            OptionKeys.Of(property),
            OptionKeys.FormerOf(property).ToEquatableArray(),
            value,
            OptionRequirement.IsRequired(property, parameter, cancellationToken),
            property.IsRequired,
            parameter?.Name,
            parameter?.HasExplicitDefaultValue ?? false,
            ConstraintReader.Of(property, parameter).ToEquatableArray(),
            ConstraintReader.IsFreedOfReflection(property) && IsDeclaredIn(compilation, property) ? property.OriginalDefinition.GetDocumentationCommentId() : null,
            Prompt(property),
            DocumentationSummary.Of(property, cancellationToken),
            DocumentationSummary.ExampleOf(property, cancellationToken),
            OptionDefaultParser.Parse(
                property.Type, value, parameter, OptionRequirement.Initialiser(property, cancellationToken), compilation, cancellationToken));
    }

    private static bool IsDeclaredIn(Compilation compilation, IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly);

    private static OptionPrompt? Prompt(IPropertySymbol property) =>
        property.Find(KnownNames.PromptAttribute) is { } prompt
            ? new OptionPrompt(prompt.FirstText(), Text(prompt, "Help"), Text(prompt, "Group"), Text(prompt, "Placeholder"), prompt.Named("Order")?.Value is int order ? order : 0)
            : null;

    private static string? Text(AttributeData attribute, string name) => attribute.Named(name)?.Value as string;
}
