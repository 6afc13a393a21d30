using System.Text.Json;
using Docs.Tests.Pages;
using Docs.Tests.Projects;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Docs.Tests;

/// <summary>No JSON on a page is there unchecked: it is what a build writes, or what a program of the page reads, or it is valid to the page's schema.</summary>
[TestClass]
public sealed class JsonTests
{
    public static IEnumerable<object[]> Pages => Page.All.Where(page => page.Blocks.Any(block => block.Language == "json")).Select(page => new object[] { page.Name });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_json_block_parses_and_is_compared_or_read_or_validated(string name)
    {
        var page = new Page(name);
        foreach (Block block in page.Blocks.Where(block => block.Language == "json"))
        {
            Should.NotThrow(() => JsonDocument.Parse(block.Body).Dispose(), block.Body);
            if (!block.IsBuilt && !page.IsRead(block))
            {
                ValidateAsConfiguration(page, block);
            }
        }
    }

    private static void ValidateAsConfiguration(Page page, Block block)
    {
        block.Claim.ShouldBe(["appsettings.json"], $"Nothing checks this. Let it be \"json build …\", or a file that a program above a block \"text prints\" reads:\n{block.Body}");
        page.Examples.ShouldNotBeEmpty("Without plugins on the page nothing can be said about its appsettings.json.");
        using var built = new BuiltProject(PageProject.Of(page).First());
        var schema = JSchema.Parse(File.ReadAllText(built["ConfigurationSchema.json"]));
        var configuration = JObject.Parse(block.Body);
        configuration.Properties().Select(section => section.Name).ShouldBeSubsetOf(schema.Properties.Keys, "The schema has nothing about these sections.");
        configuration.IsValid(schema, out IList<string> errors).ShouldBeTrue(string.Join('\n', errors));
    }
}
