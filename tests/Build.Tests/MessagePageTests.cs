using System.Text.RegularExpressions;
using Build.Tests.Fixtures;

namespace Build.Tests;

/// <summary>Each message of the build has its page, and the index lists them all.</summary>
[TestClass]
public sealed partial class MessagePageTests
{
    private static string Folder => Path.Combine(Repository.Root, "docs", "build");

    [TestMethod]
    public void Every_message_has_a_page_and_every_page_is_of_a_message()
    {
        IEnumerable<string> sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Build", "Messages"), "*.cs").Append(Repository.Targets);
        string[] ids = [.. sources.SelectMany(file => Id().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value)).Distinct().Order(StringComparer.Ordinal)];

        ids.Length.ShouldBeGreaterThan(10);
        Directory.EnumerateFiles(Folder, "PB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).ShouldBe(ids);
    }

    [TestMethod]
    public void The_index_lists_the_pages_as_they_are()
    {
        string[] rows = [.. Directory.EnumerateFiles(Folder, "PB*.md").Order(StringComparer.Ordinal).Select(Row)];

        File.ReadAllText(Path.Combine(Folder, "README.md")).ShouldContain("|---|---|---|\n" + string.Concat(rows) + "\n");
    }

    private static string Row(string page)
    {
        Match head = Head().Match(File.ReadAllText(page));
        head.Success.ShouldBeTrue(page);
        string id = Path.GetFileNameWithoutExtension(page);
        head.Groups["id"].Value.ShouldBe(id);
        string title = head.Groups["title"].Value;
        return $"| [{id}]({id}.md) | {head.Groups["severity"].Value} | {char.ToUpperInvariant(title[0])}{title[1..]} |\n";
    }

    [GeneratedRegex("\"(?<id>PB1[0-9]{3})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A# (?<id>PB\d{4}): (?<title>.+)\n\n\*\*(?<severity>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();
}
