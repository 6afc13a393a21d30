using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads the names of a plugin from its attributes.</summary>
internal static class PluginNameParser
{
    public const string DisplayName = nameof(DisplayName);
    public const string Description = nameof(Description);
    private const string FullClassName = "class";
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    public static EquatableArray<PluginName> Parse(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, CancellationToken cancellation)
    {
        string? summary = DocumentationSummary.Of(type, cancellation);
        var names = new List<PluginName>();
        foreach (AttributeData attribute in attributes)
        {
            string? format = attribute.AttributeConstructor?.Find(KnownNames.PluginNameAttribute)?.FirstText();
            string? name = format is null ? attribute.FirstText() : Fill(format, attribute, type);
            if (name is not null && PluginNames.IsUsable(name) && !names.Any(known => known.Name.Equals(name, StringComparison.Ordinal)))
            {
                names.Add(new PluginName(
                    name,
                    Text(attribute, DisplayName) ?? type.Name,
                    Text(attribute, Description) ?? summary,
                    AttributeArgumentParser.Parse(attribute, firstIsName: format is null)));
            }
        }

        return names.ToEquatableArray();
    }

    // Null if a part is missing: then there is no name.
    private static string? Fill(string format, AttributeData attribute, INamedTypeSymbol type)
    {
        bool isComplete = true;
        string name = Regex.Replace(format, @"\{(?<part>\w+)\}", placeholder =>
        {
            string? part = Part(placeholder.Groups["part"].Value, attribute, type);
            isComplete &= part is { Length: > 0 };
            return part ?? "";
        }, RegexOptions.ExplicitCapture, RegexTimeout);
        return isComplete ? name : null;
    }

    private static string? Part(string placeholder, AttributeData attribute, INamedTypeSymbol type)
    {
        if (placeholder.Equals(FullClassName, StringComparison.Ordinal))
        {
            return type.MetadataName();
        }

        int parameter = attribute.AttributeConstructor?.Parameters.IndexOf(candidate => candidate.Name.Equals(placeholder, StringComparison.Ordinal)) ?? -1;
        return parameter >= 0 && parameter < attribute.ConstructorArguments.Length
            ? attribute.ConstructorArguments[parameter] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null
            : Text(attribute, placeholder) ?? NameCase.Kebab(type.Name);
    }

    private static string? Text(AttributeData attribute, string name) => attribute.Named(name)?.Value as string;

    private static int IndexOf<T>(this ImmutableArray<T> items, Func<T, bool> condition)
    {
        for (int index = 0; index < items.Length; index++)
        {
            if (condition(items[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
