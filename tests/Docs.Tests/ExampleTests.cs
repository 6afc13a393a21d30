using Docs.Tests.Pages;
using Docs.Tests.Projects;

namespace Docs.Tests;

/// <summary>The examples of a page compile as they stand, and are examples of right code.</summary>
[TestClass]
public sealed class ExampleTests
{
    public static IEnumerable<object[]> Pages => Page.All.Where(page => page.Examples.Any()).Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_example_compiles_without_a_warning_and_no_analyzer_has_anything_to_say(string page)
    {
        foreach (PageProject project in PageProject.Of(new Page(page)))
        {
            project.Report().ShouldBe("", project.ToString());
        }
    }
}
