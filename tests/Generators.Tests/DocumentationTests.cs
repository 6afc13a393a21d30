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

    public static IEnumerable<object[]> Pages => Directory.EnumerateFiles(Documents.Root, "*.md", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Documents.Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".packages" or "node_modules"))
        .Order(StringComparer.Ordinal)
        .Select(path => new object[] { Path.GetRelativePath(Documents.Root, path) });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_example_compiles(string page)
    {
        if (page.Contains("PB", StringComparison.Ordinal) && page.Contains("rules", StringComparison.Ordinal))
        {
            return; // Right and wrong code of the same class; the analyzers' tests compile them apart.
        }

        string text = File.ReadAllText(Path.Combine(Documents.Root, page));
        string[] blocks = [.. Documents.Blocks(text, "csharp").Where(block => !OnlyUsings().IsMatch(block))];
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
        foreach (string block in Documents.Blocks(File.ReadAllText(Path.Combine(Documents.Root, page)), "json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(block.Replace("…", "", StringComparison.Ordinal)).Dispose(), block);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Documents.Root, page))!;
        Links().Matches(Code().Replace(File.ReadAllText(Path.Combine(Documents.Root, page)), ""))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)))
            .ShouldBeEmpty();
    }

    private static OutputKind Kind(string[] blocks) =>
        blocks.Any(block => CSharpSyntaxTree.ParseText(block, Sources.ParseOptions).GetCompilationUnitRoot().Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement)))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(using [\w.]+;\s*)+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyUsings();
}
