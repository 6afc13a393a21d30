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

    /// <summary>Whether a program of the page reads a file, and its output is on the page below it, before another state of the file.</summary>
    public bool IsRead(Block file)
    {
        if (!file.IsFile)
        {
            return false;
        }

        int end = Blocks.Where(block => block.IsFile && block.Claim[0] == file.Claim[0] && block.Start > file.Start).Select(block => block.Start).DefaultIfEmpty(int.MaxValue).Min();
        return Blocks.Any(output => output.IsPrinted && output.Start > file.Start && output.Start < end
            && Examples.Last(example => example.Start < output.Start).Body.Contains($"\"{file.Claim[0]}\"", StringComparison.Ordinal));
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^```(?<language>\w*)(?<claim>[^`\n]*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fences();
}
