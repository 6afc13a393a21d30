using System.Collections.Immutable;
using System.Text;

namespace Patchbay.Roslyn.Text;

/// <summary>The naming convention of plugins: lower case, words separated by hyphens.</summary>
internal static class NameForms
{
    /// <summary>The property of a diagnostic with the proper name, which the fix reads.</summary>
    public const string ProperName = nameof(ProperName);

    /// <summary>Gets the name in the naming convention; empty if none of its characters is allowed.</summary>
    public static string Proper(string name)
    {
        var proper = new StringBuilder();
        foreach (char character in NameCase.Kebab(name))
        {
            bool stays = character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (stays)
            {
                proper.Append(character);
            }
            else if (proper.Length > 0 && proper[proper.Length - 1] != '-')
            {
                proper.Append('-');
            }
        }

        return proper.ToString().Trim('-');
    }

    public static ImmutableDictionary<string, string?> Suggestion(string proper) =>
        ImmutableDictionary<string, string?>.Empty.Add(ProperName, proper);
}
