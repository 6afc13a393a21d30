using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>One source of <c>Cases.txt</c> or <c>OwnCases.txt</c>: odd or half-typed code of an author, with the settings of his project.</summary>
/// <param name="Name">How it is called in the file of outcomes.</param>
/// <param name="Source">The code.</param>
/// <param name="Language">The version of C#.</param>
/// <param name="IsNullable">Whether nullable annotations are on.</param>
/// <param name="UsesPatchbay">Whether <c>using Patchbay;</c> is there for all files.</param>
/// <param name="HasImplicitUsings">Whether the project has the usings of the SDK.</param>
/// <param name="IsProgram">Whether it is a program, and so a host.</param>
/// <param name="AllowsUnsafe">Whether unsafe code is allowed.</param>
/// <param name="Configuration">What plugins are configured with.</param>
internal sealed record CompilerCase(
    string Name,
    string Source,
    LanguageVersion Language,
    bool IsNullable,
    bool UsesPatchbay,
    bool HasImplicitUsings,
    bool IsProgram,
    bool AllowsUnsafe,
    IReadOnlyDictionary<string, string?> Configuration)
{
    private const string Header = "//// ";

    /// <summary>All cases, in the order of the files: those found from outside, then our own.</summary>
    public static IReadOnlyList<CompilerCase> All { get; } = [.. new[] { "Cases.txt", "OwnCases.txt" }.SelectMany(file => Read(File.ReadAllText(Path.Combine(Folder(), file))))];

    public static CompilerCase Of(string name, string source) => Parse([name], source);

    public static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public override string ToString() => Name;

    private static IEnumerable<CompilerCase> Read(string text) =>
        ("\n" + text).Split("\n" + Header).Skip(1).Select(part => part.Split('\n', 2)).Select(part => Parse(part[0].Split(' '), part.ElementAtOrDefault(1) ?? ""));

    private static CompilerCase Parse(string[] header, string source) => new(
        header[0],
        source,
        header.FirstOrDefault(option => option.StartsWith("lang=", StringComparison.Ordinal)) is { } language ? Version(language["lang=".Length..]) : LanguageVersion.CSharp14,
        !header.Contains("nonull"),
        !header.Contains("nousing"),
        !header.Contains("noimplicit"),
        !header.Contains("set=/target:library"),
        header.Contains("set=/unsafe+"),
        header.FirstOrDefault(option => option.StartsWith("cfg=", StringComparison.Ordinal)) is { } configuration
            ? configuration["cfg=".Length..].Split(';').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], string? (pair) => pair[1], StringComparer.Ordinal)
            : new Dictionary<string, string?>(StringComparer.Ordinal));

    private static LanguageVersion Version(string text) =>
        LanguageVersionFacts.TryParse(text, out LanguageVersion version) ? version : throw new FormatException($"There is no C# {text}.");
}
