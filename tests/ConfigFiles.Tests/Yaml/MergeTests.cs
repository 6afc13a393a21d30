using Microsoft.Extensions.Configuration;
using Patchbay.ConfigFiles.Tests.Hosts;

namespace Patchbay.ConfigFiles.Tests.Yaml;

[TestClass]
public sealed class MergeTests
{
    [TestMethod]
    public void Maps_are_merged_by_key() =>
        All("accounts: {alice: {number: 1, codecs: alaw}}", ("10.yml", "accounts: {alice: {number: 2}, bob: {number: 3}}"))
            .ShouldBe(["accounts:alice:codecs=alaw", "accounts:alice:number=2", "accounts:bob:number=3"]);

    [TestMethod]
    public void Files_are_merged_in_the_order_of_their_names() =>
        All("order: main", ("b.yml", "order: b"), ("a.yml", "order: a"), ("B.yml", "order: B"), ("c.yaml", "order: c"), ("d.yml.bak", "order: d")).ShouldBe(["order=b"]);

    [TestMethod]
    public void A_list_takes_the_place_of_an_earlier_one_as_a_whole() =>
        All("members: [alice, bob, carol]", ("a.yml", "members: [dave]")).ShouldBe(["members:0=dave"]);

    [TestMethod]
    public void A_list_keeps_its_order_beyond_ten()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "members: [a, b, c, d, e, f, g, h, i, j, k, l]");

        string.Concat(folder.Load().GetSection("members").GetChildren().Select(member => member.Value)).ShouldBe("abcdefghijkl");
    }

    [TestMethod]
    [DataRow("~")]
    [DataRow("null")]
    [DataRow("")]
    public void Null_takes_a_value_away_with_everything_below_it(string nothing) =>
        All("a: {b: {c: 1, d: [2]}, bc: 3}", ("a.yml", $"a:\n  b: {nothing}\n")).ShouldBe(["a:bc=3"]);

    [TestMethod]
    public void What_was_taken_away_can_be_written_anew() =>
        All("a: {b: {c: 1}}", ("a.yml", "a: ~"), ("b.yml", "A: {B: {d: 2}}"), ("c.yml", "a: {b: {e: 3}}")).ShouldBe(["A:B:d=2", "a:b:e=3"], Case.Insensitive);

    [TestMethod]
    public void A_quoted_null_is_text() => All("a: \"null\"\nb: ''").ShouldBe(["a=null", "b="]);

    [TestMethod]
    public void A_value_takes_the_place_of_a_map_and_a_map_that_of_a_value() =>
        All("a: {b: 1}\nc: 2", ("a.yml", "a: 3\nc: {d: 4}")).ShouldBe(["a=3", "c:d=4"]);

    [TestMethod]
    [DataRow("")]
    [DataRow("# nothing but a comment\n")]
    [DataRow("---\n")]
    public void An_empty_file_adds_nothing(string text) => All("a: 1", ("a.yml", text)).ShouldBe(["a=1"]);

    [TestMethod]
    public void Keys_with_dots_are_one_key()
    {
        using TestFolder folder = new TestFolder().Add("config.yml", "plugins: {asterisk.sip.conf: flat}");

        folder.Load()["plugins:asterisk.sip.conf"].ShouldBe("flat");
    }

    [TestMethod]
    public void A_missing_main_file_can_be_allowed()
    {
        using TestFolder folder = new TestFolder().Add("conf.d/a.yml", "a: 1");

        new ConfigurationBuilder().AddYaml(folder["config.yml"], optional: true).Build().Values().ShouldBe(["a=1"]);
    }

    [TestMethod]
    public void Ten_thousand_entries_are_merged_in_no_time_to_speak_of()
    {
        string accounts = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"  a{number}: {{number: {number}}}\n"));

        All("accounts:\n" + accounts, ("a.yml", "accounts:\n" + accounts)).Length.ShouldBe(10_000);
    }

    private static string[] All(string main, params (string Name, string Text)[] parts)
    {
        using TestFolder folder = new TestFolder().Add("config.yml", main);
        Array.ForEach(parts, part => folder.Add($"conf.d/{part.Name}", part.Text));
        return folder.Load().Values();
    }
}
