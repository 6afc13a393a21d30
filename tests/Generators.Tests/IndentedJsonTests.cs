using System.Text.Json.Nodes;
using Patchbay.Generators.Emission;

namespace Patchbay.Generators.Tests;

[TestClass]
public sealed class IndentedJsonTests
{
    [TestMethod]
    public void Each_property_has_a_line() =>
        IndentedJson.Of("""{"a":1,"b":{"c":true},"d":{},"e":[]}""").ShouldBe("""
            {
              "a": 1,
              "b": {
                "c": true
              },
              "d": {},
              "e": []
            }
            """);

    [TestMethod]
    public void A_short_list_stays_on_one_line() =>
        IndentedJson.Of("""{"a":["x",{"b":null}]}""").ShouldBe("""
            {
              "a": ["x", {"b": null}]
            }
            """);

    [TestMethod]
    public void A_long_list_has_one_element_a_line()
    {
        string text = new('x', 50);
        IndentedJson.Of($$"""["{{text}}","{{text}}"]""").ShouldBe($"[\n  \"{text}\",\n  \"{text}\"\n]");
    }

    [TestMethod]
    [DataRow("""{"a":"{[,:\"\\]}"}""")]
    [DataRow("""[["\\",""],[-1.5e3,"\"",{"":[]}]]""")]
    [DataRow("\"text\"")]
    public void The_content_stays_as_it_is(string json) => JsonNode.Parse(IndentedJson.Of(json))!.ToJsonString(Plain).ShouldBe(json);

    [TestMethod]
    public void White_space_does_not_grow_with_the_square_of_the_depth()
    {
        const int Depth = 500;
        string json = string.Concat(Enumerable.Repeat("{\"a\":", Depth)) + "1" + new string('}', Depth);

        string indented = IndentedJson.Of(json);

        indented.Length.ShouldBeLessThan(json.Length * 3);
        indented.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).ShouldBe(json);
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };
}
