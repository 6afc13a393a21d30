using System.Text.RegularExpressions;

namespace Patchbay.Roslyn.Text;

/// <summary>The formats by which constructors of plugin attributes say how the plugin's name is made, such as <c>{resource}/{file}/{Name}</c>.</summary>
internal static class PluginNameFormat
{
    /// <summary>The placeholder for the full name of the class.</summary>
    public const string FullClassName = "class";

    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Fills in the parts; null if one is missing, because then there is no name.</summary>
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
