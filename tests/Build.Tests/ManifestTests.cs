using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Manifests;

namespace Build.Tests;

[TestClass]
public sealed class ManifestTests : IDisposable
{
    private const string Source =
        "[assembly: System.Reflection.AssemblyVersion(\"4.3.2.1\")] namespace Acme { public class Wled { } public class Relay { } }";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Keys_stand_in_the_order_of_the_schema()
    {
        JsonObject manifest = Run(Entries.Device("wled", "Acme.Wled")).Manifest().AsObject();

        Keys(manifest).ShouldBe(["manifestVersion", "assembly", "package", "depends", "references", "sdk", "entryPoints", "plugins"]);
        Keys(manifest["assembly"]!).ShouldBe(["name", "version", "mvid"]);
        Keys(manifest["package"]!).ShouldBe(["id", "version", "authors", "license", "description"]);
        Keys(manifest["sdk"]!).ShouldBe(["version", "minHostVersion", "contractMembers"]);
        Keys(manifest["plugins"]![0]!).ShouldBe(["kind", "name", "class", "displayName", "description", "members", "options", "metadataFile", "metadata"]);
    }

    [TestMethod]
    public void Plugins_are_sorted_by_kind_then_by_name()
    {
        JsonNode manifest = Run(
            Entries.Plain("sync", "b", "B") + Entries.Device("wled", "Acme.Wled") + Entries.Device("Zed", "Acme.Zed") + Entries.Plain("connector", "z", "Z")).Manifest();

        manifest["plugins"]!.AsArray().Select(plugin => $"{plugin!["kind"]} {plugin["name"]}")
            .ShouldBe(["connector z", "device Zed", "device wled", "sync b"]);
    }

    [TestMethod]
    public void Facts_of_assembly_package_and_sdk_are_in_it()
    {
        JsonNode manifest = Run(Entries.Device("wled", "Acme.Wled")).Manifest();

        ((string)manifest["assembly"]!["name"]!).ShouldBe("Lights");
        ((string)manifest["assembly"]!["version"]!).ShouldBe("4.3.2.1");
        manifest["package"]!.ToJsonString().ShouldBe("""{"id":"Acme.Lights","version":"1.2.3-beta","authors":"Acme","license":"MIT","description":"Lights."}""");
        Version sdk = typeof(Patchbay.Devices.IDevice).Assembly.GetName().Version!;
        ((string)manifest["sdk"]!["version"]!).ShouldBe(sdk.ToString());
        ((string)manifest["sdk"]!["minHostVersion"]!).ShouldBe($"{sdk.Major}.{sdk.Minor}");
    }

    [TestMethod]
    public void What_NuGet_only_assumes_is_left_out()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights", Entries.Usings + Entries.Device("wled", "Acme.Wled"));

        ManifestRun.Of(assembly, new PackageMetadata("Lights", "1.0.0", "Lights", "", "Package Description")).Manifest()["package"]!
            .ToJsonString().ShouldBe("""{"id":"Lights","version":"1.0.0"}""");
    }

    [TestMethod]
    public void Manifest_has_two_spaces_LF_no_BOM_a_last_line_end_and_readable_text()
    {
        string text = Run(Entries.Device("wled", "Acme.Wled")).Text("Lights.plugins.json");

        text.ShouldStartWith("{\n  \"manifestVersion\": 1,\n  \"assembly\": {\n    \"name\": \"Lights\",");
        text.ShouldEndWith("\n}\n");
        text.ShouldNotContain('\r');
        text.ShouldContain("Größe <b> & 'so'");
    }

    [TestMethod]
    public void Metadata_file_has_four_spaces_and_keeps_keys_and_numbers_as_they_are()
    {
        Run(Entries.Device("wled", "Acme.Wled")).Text("metadata/devices/Wled.json").ShouldBe("""
            {
                "config_name": "wled",
                "class_name": "Wled",
                "display_name": "Wled",
                "dependencies": [
                    "plugins/Lights.dll"
                ],
                "config_template": {
                    "_type": "wled",
                    "nickname": "placeholder",
                    "default_rule": "placeholder",
                    "schedule": {}
                },
                "rule_prompt": "int_or_fade",
                "rule_limits": [
                    1,
                    25.50
                ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Metadata_in_the_manifest_is_that_of_the_file()
    {
        ManifestBuildResult result = Run(Entries.Device("wled", "Acme.Wled"));

        JsonNode.DeepEquals(result.Manifest()["plugins"]![0]!["metadata"], JsonNode.Parse(result.Text("metadata/devices/Wled.json"))).ShouldBeTrue();
    }

    [TestMethod]
    public void Spaces_in_text_are_no_indentation() =>
        JsonText.Format(new JsonObject { ["  key"] = "  value\n    more" }, 4).ShouldBe("{\n    \"  key\": \"  value\\n    more\"\n}\n"u8.ToArray());

    [TestMethod]
    public void Same_sources_in_two_folders_give_the_same_bytes()
    {
        using var elsewhere = new TemporaryFolder();
        string source = Entries.Usings + Entries.Device("wled", "Acme.Wled") + Source;
        string[] runs = [.. new[] { _folder, elsewhere }
            .Select(folder => new Compiler(folder.Path) { PathMap = [KeyValuePair.Create(folder.Path, "/_")] }.Compile("Lights", source))
            .Select(assembly => ManifestRun.Of(assembly).Text("Lights.plugins.json"))];

        runs[1].ShouldBe(runs[0]);
    }

    [TestMethod]
    public void Assembly_without_plugins_gives_no_files()
    {
        ManifestBuildResult result = Run("");

        result.Files.ShouldBeEmpty();
        result.Errors.ShouldBeEmpty();
        result.HasPlugins.ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Keys(JsonNode json) => json.AsObject().Select(member => member.Key);

    private ManifestBuildResult Run(string entries) =>
        ManifestRun.Of(new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", Entries.Usings + entries + Source));
}
