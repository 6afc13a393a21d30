using System.Text.RegularExpressions;
using Docs.Tests.Pages;

namespace Docs.Tests;

[TestClass]
public sealed partial class LinkTests
{
    public static IEnumerable<object[]> Pages => Page.All.Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string name)
    {
        var page = new Page(name);
        string folder = Path.GetDirectoryName(page.File)!;
        Links().Matches(Code().Replace(page.Text, ""))
            .Select(link => link.Groups["target"].Value.Split('#'))
            .Where(target => !target[0].Contains("://", StringComparison.Ordinal) && !Leads(target[0].Length == 0 ? page.File : Path.GetFullPath(Path.Combine(folder, target[0])), target.ElementAtOrDefault(1)))
            .Select(target => string.Join('#', target))
            .ShouldBeEmpty();
    }

    private static bool Leads(string path, string? heading) =>
        Path.Exists(path) && (heading is null || !path.EndsWith(".md", StringComparison.Ordinal)
            || Headings().Matches(File.ReadAllText(path)).Any(match => Anchor(match.Groups["text"].Value) == heading));

    // As GitHub makes them.
    private static string Anchor(string heading) =>
        NotInAnchors().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchors();
}
