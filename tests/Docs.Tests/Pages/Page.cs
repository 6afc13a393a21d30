using System.Reflection;
using System.Text.RegularExpressions;

namespace Docs.Tests.Pages;

/// <summary>A page of this repository, by its path relative to the root.</summary>
internal sealed partial record Page(string Name)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults"];

    public static string Root { get; } = typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>All pages, in the order of their names.</summary>
    public static IEnumerable<Page> All { get; } =
        [.. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(name => !name.Split('/').Any(part => part.StartsWith('.') || NotOurs.Contains(part)))
            .Order(StringComparer.Ordinal)
            .Select(name => new Page(name))];

    public string File => Path.Combine(Root, Name);

    public string Text { get; } = System.IO.File.ReadAllText(Path.Combine(Root, Name)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks, from top to bottom.</summary>
    public IReadOnlyList<Block> Blocks => [.. Fences().Matches(Text).Select(match => new Block(
        match.Groups["language"].Value,
        match.Groups["claim"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        match.Groups["body"].Value,
        match.Groups["body"].Index))];

    /// <summary>The examples. Pages of rules have right and wrong code of the same classes; the tests of the analyzers compile them.</summary>
    public IEnumerable<Block> Examples =>
        Name.StartsWith("docs/rules/PB", StringComparison.Ordinal) ? [] : Blocks.Where(block => block.Language == "csharp");

    public override string ToString() => Name;

    [GeneratedRegex(@"^```(?<language>\w*)(?<claim>[^`\n]*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fences();
}
