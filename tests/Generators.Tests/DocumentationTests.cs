using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

/// <summary>The examples in README and docs compile, all C# blocks of a page together, and their JSON parses.</summary>
[TestClass]
public sealed partial class DocumentationTests
{
    // What `dotnet new console` imports, and what the pages' examples say they import.
    private const string ImplicitUsings = """
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Text.Json;
        """;

    public static IEnumerable<object[]> Pages => Directory.EnumerateFiles(Root(), "*.md", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Root(), path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".packages" or "node_modules"))
        .Order(StringComparer.Ordinal)
        .Select(path => new object[] { Path.GetRelativePath(Root(), path) });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_example_compiles(string page)
    {
        if (page.Contains("PB", StringComparison.Ordinal) && page.Contains("rules", StringComparison.Ordinal))
        {
            return; // Right and wrong code of the same class; the analyzers' tests compile them apart.
        }

        string text = File.ReadAllText(Path.Combine(Root(), page));
        string[] blocks = [.. Blocks(text, "csharp").Where(block => !OnlyUsings().IsMatch(block))];
        if (blocks.Length == 0)
        {
            return;
        }

        GeneratorRun run = GeneratorRun.Of(Sources.Compile(
            "Docs", Kind(blocks), [ImplicitUsings, .. blocks]));
        run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
    }

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_json_example_parses(string page)
    {
        foreach (string block in Blocks(File.ReadAllText(Path.Combine(Root(), page)), "json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(block.Replace("…", "", StringComparison.Ordinal)).Dispose(), block);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Root(), page))!;
        Links().Matches(Code().Replace(File.ReadAllText(Path.Combine(Root(), page)), ""))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)))
            .ShouldBeEmpty();
    }

    private static OutputKind Kind(string[] blocks) =>
        blocks.Any(block => CSharpSyntaxTree.ParseText(block, Sources.ParseOptions).GetCompilationUnitRoot().Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement)))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static IEnumerable<string> Blocks(string text, string language) =>
        Fences().Matches(text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["body"].Value);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(using [\w.]+;\s*)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyUsings();
}
