using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads the names of a plugin from its attributes.</summary>
internal static class PluginNameParser
{
    public const string DisplayName = nameof(DisplayName);
    public const string Description = nameof(Description);

    public static EquatableArray<PluginName> Parse(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, CancellationToken cancellationToken)
    {
        string? summary = DocumentationSummary.Of(type, cancellationToken);
        var names = new List<PluginName>();
        foreach (AttributeData attribute in attributes)
        {
            string? name = PluginNames.Of(attribute, type);
            if (name is not null && PluginNames.IsUsable(name) && !names.Any(known => known.Name.Equals(name, StringComparison.Ordinal)))
            {
                names.Add(new PluginName(
                    name,
                    Text(attribute, DisplayName) ?? type.Name,
                    Text(attribute, Description) ?? summary,
                    AttributeArgumentParser.Parse(attribute, firstIsName: PluginNames.Format(attribute) is null)));
            }
        }

        return names.ToEquatableArray();
    }

    private static string? Text(AttributeData attribute, string name) => attribute.Named(name)?.Value as string;
}
