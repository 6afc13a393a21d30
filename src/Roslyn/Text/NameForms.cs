using System.Collections.Immutable;
using System.Text;

namespace Patchbay.Roslyn.Text;

/// <summary>The form that names of plugins have: lower case, words separated by hyphens.</summary>
internal static class NameForms
{
    /// <summary>The property of a diagnostic by which a fix gets the proper name.</summary>
    public const string ProperName = nameof(ProperName);

    /// <summary>The name in its proper form, which is the name itself if it has it; empty if nothing of it can stay.</summary>
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
