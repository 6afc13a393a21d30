using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Configuration;
using Patchbay.Build.Messages;

namespace Build.Tests;

/// <summary>Which plugins of which assemblies are in the schema of a configuration, and where.</summary>
[TestClass]
public sealed class ConfigurationSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Host_has_the_plugins_of_its_references_and_a_library_its_own()
    {
        string plugins = Compile("Plugins", Entries.Device("relay", "Relay"));
        string library = Compile("Library", "");
        string assembly = Compile("Lights", Entries.Device("wled", "Lamp"));

        Names(ManifestRun.Of(assembly, ManifestRun.Host(), plugins, library)).ShouldBe(["relay", "wled"]);
        Names(ManifestRun.Of(assembly, ManifestRun.Host() with { IsHost = false }, plugins, library)).ShouldBe(["wled"]);
    }

    [TestMethod]
    public void Host_without_plugins_has_a_schema_and_no_manifest()
    {
        string plugins = Compile("Plugins", Entries.Device("relay", "Relay"));

        ManifestBuildResult result = ManifestRun.Of(Compile("Host", ""), ManifestRun.Host(), plugins);

        result.Files.Keys.ShouldBe(["referenced/metadata/devices/Relay.json", "ConfigurationSchema.json"], ignoreOrder: true);
        result.HasPlugins.ShouldBeFalse();
    }

    [TestMethod]
    public void Host_and_references_without_plugins_have_no_file() =>
        ManifestRun.Of(Compile("Host", ""), ManifestRun.Host(), Compile("Library", "")).Files.ShouldBeEmpty();

    [TestMethod]
    public void Not_asked_for_there_is_no_schema() =>
        ManifestRun.Of(Compile("Lights", Entries.Device("wled", "Lamp"))).Files.Keys.ShouldNotContain("ConfigurationSchema.json");

    [TestMethod]
    public void Own_plugin_goes_before_one_of_a_reference_with_its_name()
    {
        string plugins = Compile("Plugins", Entries.Device("wled", "Other"));
        string assembly = Compile("Lights", Entries.Device("wled", "Lamp"));

        JsonObject schema = ManifestRun.Of(assembly, ManifestRun.Host(), plugins).Schema();

        ((string)schema["definitions"]!["device.wled"]!["title"]!).ShouldBe("Lamp");
    }

    [TestMethod]
    public void Order_of_references_does_not_matter()
    {
        string first = Compile("First", Entries.Device("relay", "Relay"));
        string second = Compile("Second", Entries.Device("bulb", "Bulb") + Entries.Device("lamp", "Another"));
        string host = Compile("Host", "");

        ManifestRun.Of(host, ManifestRun.Host(), first, second).Text("ConfigurationSchema.json")
            .ShouldBe(ManifestRun.Of(host, ManifestRun.Host(), second, first).Text("ConfigurationSchema.json"));
    }

    [TestMethod]
    public void Host_may_have_plugins_elsewhere_and_name_them_otherwise()
    {
        JsonObject schema = ManifestRun.Of(
            Compile("Lights", Entries.Device("lamp/1", "Lamp1") + Entries.Device("lamp/2", "Lamp2") + Entries.Device("relay", "Relay")),
            ManifestRun.Host(ConfigurationSection.Of("home:lights", "device", "version", "lamp/", ""))).Schema();

        schema["properties"]!.AsObject().Select(section => section.Key).ShouldBe(["home"]);
        JsonNode instance = schema["properties"]!["home"]!["properties"]!["lights"]!["additionalProperties"]!;
        instance["properties"]!["version"]!["enum"].Texts().ShouldBe(["1", "2"]);
        ((string)instance["allOf"]![0]!["then"]!["$ref"]!).ShouldBe("#/definitions/device.lamp~11");
        schema["definitions"]!.AsObject().Select(definition => definition.Key).ShouldBe(["device.lamp/1", "device.lamp/2"]);
    }

    [TestMethod]
    public void Section_may_have_several_kinds_and_the_others_keep_their_place()
    {
        JsonObject schema = ManifestRun.Of(
            Compile("Lights", Entries.Device("wled", "Lamp") + Entries.Sensor("motion", "Motion") + Configurable("payment", "card")),
            ManifestRun.Host(ConfigurationSection.Of("things", "device;sensor", "", "", ""))).Schema();

        schema["properties"]!.AsObject().Select(section => section.Key).ShouldBe(["payments", "things"]);
        schema["properties"]!["things"]!["additionalProperties"]!["properties"]!["_type"]!["enum"].Texts().ShouldBe(["wled", "motion"]);
    }

    [TestMethod]
    public void Kind_without_options_has_no_section_unless_the_host_names_one()
    {
        string assembly = Compile("Lights", Entries.Device("wled", "Lamp") + Entries.Sensor("motion", "Motion"));

        ManifestRun.Of(assembly, ManifestRun.Host()).Schema()["properties"]!.AsObject().Select(section => section.Key).ShouldBe(["devices"]);
        ManifestRun.Of(assembly, ManifestRun.Host(ConfigurationSection.Of("sensors", "sensor", "", "", ""))).Schema()["properties"]!
            .AsObject().Select(section => section.Key).ShouldBe(["devices", "sensors"]);
    }

    [TestMethod]
    public void Abstract_plugin_cannot_be_chosen() =>
        Names(ManifestRun.Of(
            Compile("Lights", Entries.Device("wled", "Lamp") + Entries.Attribute("device", "base", """{"kind":"device","plural":"devices","name":"base","class":"B","displayName":"B","abstract":true,"options":{}}""")),
            ManifestRun.Host())).ShouldBe(["wled"]);

    [TestMethod]
    public void Stand_in_is_right_in_place_of_values_and_not_of_sections()
    {
        JsonObject schema = ManifestRun.Of(
            Compile("Lights", Configurable("payment", "card")),
            ManifestRun.Host(ConfigurationSection.Of("payments", "payment", "", "", "simulated;none"))).Schema();

        JsonNode properties = schema["definitions"]!["payment.card"]!["properties"]!;
        properties["port"]!.ToJsonString().ShouldBe("""{"title":"Port","description":"Port","anyOf":[{"type":"integer","errorMessage":"Expected a number."},{"enum":["simulated","none"]}]}""");
        properties["name"]!["anyOf"].ShouldBeNull("any text is right already");
        properties["network"]!["anyOf"].ShouldBeNull("a section cannot be replaced by a text");
        properties["network"]!["properties"]!["host"]!["anyOf"].ShouldNotBeNull();
    }

    [TestMethod]
    [DataRow("devices", "", "", "says of no kind what it has; add Kind, one of: device", DisplayName = "no kind")]
    [DataRow("devices", "devise", "", "is for the kind \"devise\", of which there is no plugin; there are: device", DisplayName = "unknown kind")]
    [DataRow("devices", "device", "lamp/", "is for plugins whose names begin with \"lamp/\", and there are none", DisplayName = "unknown prefix")]
    public void Section_that_cannot_be_meant_is_PB1005_in_a_host(string path, string kind, string prefix, string problem)
    {
        string assembly = Compile("Lights", Entries.Device("wled", "Lamp"));
        ManifestBuildOptions choices = ManifestRun.Host(ConfigurationSection.Of(path, kind, "", prefix, ""));

        BuildError warning = ManifestRun.Of(assembly, choices).Warnings.ShouldHaveSingleItem();

        warning.Code.ShouldBe("PB1005");
        warning.Text.ShouldBe($"The PatchbayConfigurationSection \"{path}\" {problem}");
        ManifestRun.Of(assembly, choices with { IsHost = false }).Warnings.ShouldBeEmpty("a library may share the items with its host");
    }

    [TestMethod]
    public void Section_that_is_named_twice_is_PB1005_once()
    {
        string assembly = Compile("Lights", Entries.Device("wled", "Lamp") + Entries.Sensor("motion", "Motion"));

        ManifestRun.Of(assembly, ManifestRun.Host(ConfigurationSection.Of("things", "device", "", "", ""), ConfigurationSection.Of("things", "sensor", "", "", "")))
            .Warnings.ShouldHaveSingleItem().Text.ShouldContain("is named twice");
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Names(ManifestBuildResult result) =>
        result.Schema()["properties"]!["devices"]!["additionalProperties"]!["properties"]!["_type"]!["enum"].Texts();

    private static string Configurable(string kind, string name) => Entries.Attribute(kind, name, $$$"""
        {"kind":"{{{kind}}}","plural":"{{{kind}}}s","name":"{{{name}}}","class":"C","displayName":"C","members":[],"options":{"type":"object","properties":{
        "port":{"type":"integer","title":"Port","x-expects":"a number"},"name":{"type":["string","null"],"x-expects":"text"},
        "network":{"type":"object","properties":{"host":{"type":"string","format":"ipv4"} } } } } }
        """);

    private string Compile(string name, string entries) => new Compiler(_folder.Path) { Symbols = null }.Compile(name, Entries.Usings + entries);
}
