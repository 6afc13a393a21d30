using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Reads the names of plugins, and decides which are usable at all. The naming convention is checked elsewhere.</summary>
internal static class PluginNames
{
    /// <summary>Gets the name that an attribute gives to a class; null if it is missing.</summary>
    public static string? Of(AttributeData attribute, INamedTypeSymbol type) =>
        Format(attribute) is { } format ? PluginNameFormat.Fill(format, part => Part(part, attribute, type)) : attribute.FirstText();

    /// <summary>Gets the format of the name, from the attribute's constructor; null if its first parameter is the name.</summary>
    public static string? Format(AttributeData attribute) => attribute.AttributeConstructor?.Find(KnownNames.PluginNameAttribute)?.FirstText();

    /// <summary>Whether the name can be written in a manifest and a configuration: it is not blank, and its characters are text.</summary>
    public static bool IsUsable(string name) =>
        name.Trim().Length > 0 && !name.Any(char.IsControl) && JsonWriter.Quote(name).IndexOf("\\u", StringComparison.Ordinal) < 0;

    /// <summary>Whether the name can be that of a kind: a slash separates kind and name.</summary>
    public static bool IsUsableKind(string kind) => IsUsable(kind) && kind.IndexOf('/') < 0;

    private static string? Part(string placeholder, AttributeData attribute, INamedTypeSymbol type)
    {
        if (placeholder.Equals(PluginNameFormat.FullClassName, StringComparison.Ordinal))
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
