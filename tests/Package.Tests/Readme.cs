using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>What README tells a newcomer to do.</summary>
internal static partial class Readme
{
    private const string Section = "## Write a plugin of your own\n";

    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The commands up to where the files are written, which begin in a clone.</summary>
    public static string Preparation => Blocks("sh").First();

    /// <summary>The command that runs the program.</summary>
    public static string RunCommand => Blocks("sh").ElementAt(1);

    /// <summary>The plugin, from the top of the page.</summary>
    public static string Plugin => Fences().Matches(Text).First(match => match.Groups["language"].Value == "csharp").Groups["body"].Value;

    /// <summary>The program.</summary>
    public static string Program => Blocks("csharp").First();

    /// <summary>What the program prints.</summary>
    public static string Output => Blocks("text prints").First();

    private static IEnumerable<string> Blocks(string language)
    {
        string section = Text[(Text.IndexOf(Section, StringComparison.Ordinal) + Section.Length)..];
        return Fences().Matches(section).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["body"].Value);
    }

    [GeneratedRegex(@"^```(?<language>[^`\n]*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fences();
}
