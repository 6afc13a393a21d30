using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Parsing;

/// <summary>Reads the names of a plugin from its attributes.</summary>
internal static class PluginNameParser
{
    private const string DisplayName = nameof(DisplayName);
    private const string Description = nameof(Description);

    public static EquatableArray<PluginName> Parse(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, CancellationToken cancellation)
    {
        string? summary = DocumentationSummary.Of(type, cancellation);
        var names = new List<PluginName>();
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.FirstText() is { } name && PluginNames.IsUsable(name) && !names.Any(known => known.Name.Equals(name, StringComparison.Ordinal)))
            {
                names.Add(new PluginName(
                    name,
                    Text(attribute, DisplayName) ?? type.Name,
                    Text(attribute, Description) ?? summary,
                    Arguments(attribute)));
            }
        }

        return names.ToEquatableArray();
    }

    private static string? Text(AttributeData attribute, string name) => attribute.Named(name)?.Value as string;

    private static EquatableArray<AttributeArgument> Arguments(AttributeData attribute) =>
        attribute.NamedArguments
            .Where(argument => argument.Key is not (DisplayName or Description) && argument.Value.Kind != TypedConstantKind.Error)
            .Select(argument => (argument.Key, Json: ConstantJson.Of(argument.Value), Member: ConstantJson.EnumMember(argument.Value)))
            .Where(argument => argument.Json is not null)
            .Select(argument => new AttributeArgument(argument.Key, argument.Json!, argument.Member))
            .ToEquatableArray();
}
