using Docs.Tests.Pages;
using Docs.Tests.Projects;
using Microsoft.CodeAnalysis;

namespace Docs.Tests;

/// <summary>Output on a page is what comes out of the examples on it. With <c>AcceptSnapshots=1</c> it is written into the page.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class OutputTests
{
    public static IEnumerable<object[]> Pages => Page.All.Where(page => page.Blocks.Any(IsOutput)).Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Output_is_what_the_examples_give(string name)
    {
        var page = new Page(name);
        string text = page.Text;
        foreach (Block block in page.Blocks.Where(IsOutput).Reverse())
        {
            string output = Output(page, block);
            if (Environment.GetEnvironmentVariable("AcceptSnapshots") is "1")
            {
                text = text.Remove(block.Start, block.Body.Length).Insert(block.Start, output);
            }
            else
            {
                block.Body.ShouldBe(output, "run the test once with AcceptSnapshots=1, and read what changes");
            }
        }

        if (text != page.Text)
        {
            File.WriteAllText(page.File, text);
        }
    }

    private static bool IsOutput(Block block) => block.IsBuilt || block.IsPrinted || block.IsReported;

    private static string Output(Page page, Block block)
    {
        if (block.IsReported)
        {
            return PageProject.Of(page).First().Without(block.Claim[^1]).Report(DiagnosticSeverity.Error);
        }

        using var built = new BuiltProject(block.IsPrinted ? PageProject.Above(page, block) : PageProject.Of(page).First());
        return block.IsPrinted ? built.Run(FilesAbove(page, block)) : BuiltJson.Of(built, block.Claim);
    }

    private static IEnumerable<(string Name, string Text)> FilesAbove(Page page, Block output) =>
        page.Blocks.Where(block => block.IsFile && block.Start < output.Start).Select(block => (block.Claim[0], block.Body));
}
