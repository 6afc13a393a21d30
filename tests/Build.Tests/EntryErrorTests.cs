using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Build;
using Patchbay.Build.Messages;
using Patchbay.Build.Text;

namespace Build.Tests;

/// <summary>Manifest entries that are not what the generator writes: each is blamed on its plugin, and nothing is written.</summary>
[TestClass]
public sealed class EntryErrorTests : IDisposable
{
    private const string Plugin = "\"kind\":\"device\",\"name\":\"wled\",\"class\":\"Acme.Lamp\",\"displayName\":\"Lamp\"";
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    [DataRow("{", "it is not JSON: ")]
    [DataRow("", "it is not JSON: ")]
    [DataRow("{} {}", "it is not JSON: ")]
    [DataRow("[]", "\"the entry\" has to be an object, and is an array")]
    [DataRow("null", "\"the entry\" has to be an object, and is null")]
    [DataRow("{}", "\"class\" is missing")]
    [DataRow("""{"class":5,"displayName":"Lamp"}""", "\"class\" has to be a text, and is a number")]
    public void Entry_that_is_no_object_of_a_plugin_is_PB1006_and_names_the_plugin(string json, string reason) =>
        OnlyError(json).ShouldStartWith($"The manifest entry of device \"wled\" in Lights cannot be used: {reason}");

    [TestMethod]
    [DataRow("""  "metadata":{"default_rule":1,"default_rule":2}  """, "\"metadata.default_rule\" is there twice")]
    [DataRow("""  "displayName":"Again"  """, "\"displayName\" is there twice")]
    [DataRow("""  "description":"half \ud800 of a pair"  """, "\"description\" is no valid text: it has half of a surrogate pair")]
    [DataRow("""  "metadata":{"\udc00":1}  """, "a key of \"metadata\" is no valid text: it has half of a surrogate pair")]
    [DataRow("""  "metadata":["a",{"b":"\ud83d"}]  """, "\"metadata[1].b\" is no valid text: it has half of a surrogate pair")]
    [DataRow("""  "options":[]  """, "\"options\" has to be an object, and is an array")]
    [DataRow("""  "options":{"properties":{"port":1}}  """, "\"options.properties.port\" has to be an object, and is a number")]
    [DataRow("""  "options":{"properties":null}  """, "\"options.properties\" has to be an object, and is null")]
    [DataRow("""  "options":{"required":[1]}  """, "\"options.required[0]\" has to be a text, and is a number")]
    [DataRow("""  "options":{"properties":{"port":{"x-order":"first"}}}  """, "\"options.properties.port.x-order\" has to be a number, and is a text")]
    [DataRow("""  "options":{"properties":{"port":{"x-order":1e99}}}  """, "\"options.properties.port.x-order\" has to be a whole number")]
    [DataRow("""  "options":{"properties":{"port":{"$ref":"#/$defs/Gone"}}}  """, "\"options.properties.port.$ref\" is \"#/$defs/Gone\", which is not in the schema")]
    [DataRow("""  "options":{"allOf":[{"anyOf":{}}]}  """, "\"options.allOf[0].anyOf\" has to be an array, and is an object")]
    [DataRow("""  "members":"SendAsync"  """, "\"members\" has to be an array, and is a text")]
    [DataRow("""  "checkedAtRun":[{}]  """, "\"checkedAtRun[0]\" has to be a text, and is an object")]
    [DataRow("""  "entryPoint":{"group":"a"}  """, "\"entryPoint.name\" is missing")]
    [DataRow("""  "metadataFile":7  """, "\"metadataFile\" has to be a text, and is a number")]
    [DataRow("""  "abstract":false  """, "\"abstract\" has to be true, and is false")]
    public void Part_of_another_shape_is_PB1006_at_the_class_and_says_where(string member, string reason) =>
        OnlyError("{" + Plugin + "," + member + "}").ShouldBe($"The manifest entry of device \"wled\" (Acme.Lamp) in Lights cannot be used: {reason}");

    [TestMethod]
    [DataRow("""{"properties":{"a":{"type":["null"]}}}""")]
    [DataRow("""{"properties":{"a":{"type":[]}}}""")]
    [DataRow("""{"properties":{"a":{}},"allOf":[{"anyOf":[]}]}""")]
    public void What_no_check_foresees_is_PB1006_of_that_plugin_too(string schema)
    {
        BuildError error = Run("{" + Plugin + ",\"options\":" + schema + "}").Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("PB1006");
        error.Text.ShouldStartWith("The manifest entry of device \"wled\" (Acme.Lamp) in Lights cannot be used: ");
        error.Details.ShouldNotBeNull().ShouldContain("   at Patchbay.Build");
    }

    [TestMethod]
    public void Entry_that_is_too_deep_is_PB1006() =>
        OnlyError("{" + Plugin + ",\"metadata\":" + new string('[', 100_000)).ShouldContain("it is not JSON: ");

    [TestMethod]
    [DataRow("sensor", "wled", "\"kind\" is \"device\", but the attribute says \"sensor\"")]
    [DataRow("device", "other", "\"name\" is \"wled\", but the attribute says \"other\"")]
    [DataRow("", "wled", "it has no kind or no name")]
    [DataRow("device", " ", "it has no kind or no name")]
    public void Attribute_that_says_another_thing_is_PB1006(string kind, string name, string reason) =>
        Run("{" + Plugin + "}", kind, name).Errors.ShouldHaveSingleItem().Text.ShouldEndWith(reason);

    [TestMethod]
    public void Every_plugin_with_a_mistake_is_named()
    {
        ManifestBuildResult result = Build(Entries.Attribute("device", "a", "{") + Entries.Device("b", "Lamp") + Entries.Attribute("device", "c", "[]") + Entries.Device("d", "Other", "../d.json"));

        result.Files.ShouldBeEmpty();
        result.Errors.Select(error => error.Code).ShouldBe(["PB1006", "PB1006", "PB1004"]);
    }

    [TestMethod]
    public void Name_in_a_message_cannot_end_the_line_or_fill_the_log()
    {
        string text = Run("{", name: new string('x', 1_000_000) + "\\n").Errors.ShouldHaveSingleItem().Text;

        text.Length.ShouldBeLessThan(1000);
        ReadableText.Message("a\u2028b\u202ec\ud800d\0e\r\nf").ShouldBe("a\\u2028b\\u202Ec\uFFFDd\\u0000e  f");
    }

    [TestMethod]
    [DataRow("say \"hi\"")]
    [DataRow("😀")]
    [DataRow("a\u2028b\u2029c\u0085d\fe")]
    [DataRow("<!-- {0} $(Path) %25 @(Compile) ; -->")]
    public void Kind_of_any_signs_is_written_and_read_back(string kind)
    {
        var json = new JsonObject { ["kind"] = kind, ["plural"] = "odds", ["name"] = kind, ["class"] = "C", ["displayName"] = kind, ["members"] = new JsonArray(), ["options"] = new JsonObject { ["type"] = "object" } };

        ManifestBuildResult result = Build($"[assembly: PluginManifestEntry({Literal(kind)}, {Literal(kind)}, {Literal(json.ToJsonString())})]");

        result.Errors.Select(error => error.Text).ShouldBeEmpty();
        ((string)result.Manifest()["plugins"]![0]!["kind"]!).ShouldBe(kind);
        result.Schema()["definitions"]!.AsObject().Count.ShouldBe(1);
    }

    [TestMethod]
    public void Text_of_an_author_that_looks_like_a_placeholder_stays() =>
        ((string)Build(Entries.Attribute("device", "wled", "{" + Plugin + ",\"members\":[],\"options\":{\"type\":\"object\",\"description\":\"$assemblies\"} }"))
            .Manifest()["plugins"]![0]!["options"]!["description"]!).ShouldBe("$assemblies");

    [TestMethod]
    public void Kinds_and_names_with_dots_do_not_meet_in_the_schema()
    {
        string entries = Configurable("a", "b.c") + Configurable("a.b", "c");

        Build(entries, ManifestRun.Host()).Schema()["definitions"]!.AsObject().Count.ShouldBe(2);
    }

    [TestMethod]
    public void Section_with_two_kinds_of_one_name_is_PB1005()
    {
        ManifestBuildResult result = Build(
            Configurable("device", "lamp") + Configurable("sensor", "lamp"),
            ManifestRun.Host(Patchbay.Build.Configuration.ConfigurationSection.Of("things", "device;sensor", "", "", "")));

        result.Warnings.ShouldHaveSingleItem().Text.ShouldBe("The PatchbayConfigurationSection \"things\" has device \"lamp\" and sensor \"lamp\", and nothing in a configuration says which of them is meant; make a section for each kind");
        result.Schema()["properties"]!["things"]!["additionalProperties"]!["properties"]!["_type"]!["enum"].Texts().ShouldBe(["lamp"]);
    }

    [TestMethod]
    public void Entry_of_a_reference_that_cannot_be_used_is_a_warning_of_the_host_and_the_others_are_in_its_schema()
    {
        string library = Compile("Library", Entries.Attribute("device", "bad", "{") + Configurable("device", "good"));
        string host = Compile("Host", "");

        ManifestBuildResult result = ManifestRun.Of(host, ManifestRun.Host(), library);

        result.Errors.ShouldBeEmpty();
        BuildError warning = result.Warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe("PB1006");
        warning.Text.ShouldStartWith("The manifest entry of device \"bad\" in Library cannot be used: ");
        result.Text("ConfigurationSchema.json").ShouldContain("\"good\"");
    }

    public void Dispose() => _folder.Dispose();

    private static string Configurable(string kind, string name) =>
        Entries.Attribute(kind, name, $$"""{"kind":"{{kind}}","name":"{{name}}","class":"C","displayName":"C","members":[],"options":{"type":"object"} }""");

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private string OnlyError(string json)
    {
        ManifestBuildResult result = Run(json);
        result.Files.ShouldBeEmpty();
        BuildError error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("PB1006");
        return error.Text;
    }

    private ManifestBuildResult Run(string json, string kind = "device", string name = "wled") => Build(Entries.Attribute(kind, name, json));

    private ManifestBuildResult Build(string entries, ManifestBuildOptions? choices = null) =>
        ManifestRun.Of(Compile("Lights", entries), choices ?? ManifestRun.Host() with { Documentation = true });

    private string Compile(string name, string entries) => new Compiler(_folder.Path) { Symbols = null }.Compile(name, Entries.Usings + entries);
}
