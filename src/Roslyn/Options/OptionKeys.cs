using System.Text;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>The keys of options in configurations.</summary>
internal static class OptionKeys
{
    /// <summary>Gets the key of a property: its name in snake_case, unless <c>[JsonPropertyName]</c> says another.</summary>
    public static string Of(IPropertySymbol property) =>
        property.Find(KnownNames.JsonPropertyNameAttribute)?.FirstText() ?? NameCase.Snake(property.Name);

    /// <summary>Gets the former keys of a property, from <c>[RenamedFrom]</c>.</summary>
    public static IEnumerable<string> FormerOf(IPropertySymbol property) =>
        property.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { } type && type.IsNamed(KnownNames.RenamedFromAttribute))
            .Select(attribute => attribute.FirstText())
            .OfType<string>();

    /// <summary>Gets the key without what is ignored when it is read: case, <c>_</c> and <c>-</c>. Keys with the same plain form are the same.</summary>
    public static string Plain(string key)
    {
        var plain = new StringBuilder(key.Length);
        foreach (char character in key)
        {
            if (character is not ('_' or '-'))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString();
    }
}
