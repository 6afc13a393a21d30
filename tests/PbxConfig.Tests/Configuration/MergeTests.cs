using Microsoft.Extensions.Configuration;
using PbxConfig.Configuration;

namespace PbxConfig.Tests.Configuration;

[TestClass]
public sealed class MergeTests
{
    [TestMethod]
    public void Maps_are_merged_by_key()
    {
        using ConfigFolder folder = new ConfigFolder("accounts: {alice: {number: 1, codecs: alaw}}")
            .Add("conf.d/10.yml", "accounts: {alice: {number: 2}, bob: {number: 3}}");

        All(folder).ShouldBe(["accounts:alice:codecs=alaw", "accounts:alice:number=2", "accounts:bob:number=3"]);
    }

    [TestMethod]
    public void Files_are_merged_in_the_order_of_their_names()
    {
        using ConfigFolder folder = new ConfigFolder("order: main")
            .Add("conf.d/b.yml", "order: b")
            .Add("conf.d/a.yml", "order: a")
            .Add("conf.d/B.yml", "order: B")
            .Add("conf.d/c.yaml", "order: c");

        All(folder).ShouldBe(["order=b"]);
    }

    [TestMethod]
    public void A_list_takes_the_place_of_an_earlier_one_as_a_whole()
    {
        using ConfigFolder folder = new ConfigFolder("members: [alice, bob, carol]").Add("conf.d/a.yml", "members: [dave]");

        All(folder).ShouldBe(["members:0=dave"]);
    }

    [TestMethod]
    public void A_list_keeps_its_order_beyond_ten()
    {
        using var folder = new ConfigFolder("members: [a, b, c, d, e, f, g, h, i, j, k, l]");

        string.Concat(ConfigurationFolder.Read(folder.Path).ToConfiguration().GetSection("members").GetChildren().Select(member => member.Value)).ShouldBe("abcdefghijkl");
    }

    [TestMethod]
    [DataRow("~")]
    [DataRow("null")]
    [DataRow("")]
    public void Null_takes_a_value_away_with_everything_below_it(string nothing)
    {
        using ConfigFolder folder = new ConfigFolder("a: {b: {c: 1, d: [2]}, bc: 3}").Add("conf.d/a.yml", $"a:\n  b: {nothing}\n");

        All(folder).ShouldBe(["a:bc=3"]);
    }

    [TestMethod]
    public void A_quoted_null_is_text()
    {
        using var folder = new ConfigFolder("a: \"null\"\nb: ''");

        All(folder).ShouldBe(["a=null", "b="]);
    }

    [TestMethod]
    public void A_value_takes_the_place_of_a_map_and_a_map_that_of_a_value()
    {
        using ConfigFolder folder = new ConfigFolder("a: {b: 1}\nc: 2").Add("conf.d/a.yml", "a: 3\nc: {d: 4}");

        All(folder).ShouldBe(["a=3", "c:d=4"]);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("# nothing but a comment\n")]
    [DataRow("---\n")]
    public void An_empty_file_adds_nothing(string text)
    {
        using ConfigFolder folder = new ConfigFolder("a: 1").Add("conf.d/a.yml", text);

        All(folder).ShouldBe(["a=1"]);
    }

    [TestMethod]
    public void Keys_with_dots_are_one_key()
    {
        using var folder = new ConfigFolder("plugins: {asterisk.sip.conf: flat}");

        ConfigurationFolder.Read(folder.Path).ToConfiguration()["plugins:asterisk.sip.conf"].ShouldBe("flat");
    }

    private static string[] All(ConfigFolder folder) =>
        [.. ConfigurationFolder.Read(folder.Path).ToConfiguration().AsEnumerable()
            .Where(option => option.Value is not null)
            .Select(option => $"{option.Key}={option.Value}")
            .Order(StringComparer.Ordinal)];
}
