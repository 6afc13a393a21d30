using System.Text.RegularExpressions;

namespace Patchbay.Roslyn.Text;

/// <summary>Fills in the formats of plugin names that constructors of plugin attributes have, such as <c>{resource}/{file}/{Name}</c>.</summary>
internal static class PluginNameFormat
{
    /// <summary>The placeholder for the full name of the class.</summary>
    public const string FullClassName = "class";

    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Fills in the parts; null if one is missing.</summary>
    public static string? Fill(string format, Func<string, string?> part)
    {
        bool isComplete = true;
        string name = Regex.Replace(
            format,
            @"\{(?<part>\w+)\}",
            placeholder =>
            {
                string? text = part(placeholder.Groups["part"].Value);
                isComplete &= text is { Length: > 0 };
                return text ?? "";
            },
            RegexOptions.ExplicitCapture,
            RegexTimeout);
        return isComplete ? name : null;
    }
}
