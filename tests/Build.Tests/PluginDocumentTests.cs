using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Documentation;

namespace Build.Tests;

[TestClass]
public sealed class PluginDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    [DataRow("a|b", @"a\|b")]
    [DataRow("<b> & *c* `d` [e](f) ~g~", @"\<b\> \& \*c\* \`d\` \[e\](f) \~g\~")]
    [DataRow("snake_case, _emphasis_", @"snake_case, \_emphasis\_")]
    [DataRow("two\r\n  lines", "two lines")]
    [DataRow("- # +", @"\- # +")]
    public void Text_shows_as_it_is(string text, string markdown) => Markdown.Text(text).ShouldBe(markdown);

    [TestMethod]
    [DataRow("a", "`a`")]
    [DataRow("a|b", @"`a\|b`")]
    [DataRow("a`b", "``a`b``")]
    [DataRow("`a``", "``` `a`` ```")]
    [DataRow("", "`  `")]
    public void Code_shows_as_it_is(string code, string markdown) => Markdown.Code(code).ShouldBe(markdown);

    [TestMethod]
    public void Plugin_of_a_kind_without_metadata_has_its_page_where_metadata_would_be() =>
        Run(Options("payment", "credit-card/2")).Files.Keys.ShouldContain("metadata/payments/CreditCard2.md");

    [TestMethod]
    public void Plugin_without_options_has_no_page() =>
        Run(Entries.Plain("payment", "card", "Card")).Files.Keys.ShouldNotContain(file => file.EndsWith(".md", StringComparison.Ordinal));

    [TestMethod]
    public void Two_plugins_with_one_page_are_PB1003()
    {
        ManifestBuildResult result = Run(Options("payment", "card-2") + Options("payment", "card/2"));

        result.Files.ShouldBeEmpty();
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("PB1003");
    }

    [TestMethod]
    public void Not_asked_for_there_are_no_pages() =>
        ManifestRun.Of(Compile(Options("payment", "card"))).Files.Keys.ShouldBe(["Lights.plugins.json"]);

    public void Dispose() => _folder.Dispose();

    private static string Options(string kind, string name) => Entries.Attribute(kind, name, $$$"""
        {"kind":"{{{kind}}}","plural":"{{{kind}}}s","name":"{{{name}}}","class":"C","displayName":"C","members":[],"options":{"type":"object","properties":{"ip":{"type":"string"} } } }
        """);

    private ManifestBuildResult Run(string entries) => ManifestRun.Of(Compile(entries), new ManifestBuildOptions { Documentation = true });

    private string Compile(string entries) => new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", Entries.Usings + entries);
}
