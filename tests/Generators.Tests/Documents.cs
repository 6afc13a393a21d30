using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Patchbay.Generators.Tests;

/// <summary>The Markdown pages of this repository.</summary>
internal static partial class Documents
{
    public static string Root { get; } = FindRoot();

    /// <summary>The fenced blocks of a page that are in a language.</summary>
    public static IEnumerable<string> Blocks(string text, string language) =>
        Fences().Matches(text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["body"].Value);

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fences();
}
