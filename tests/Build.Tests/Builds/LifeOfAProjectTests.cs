using System.Text.Json.Nodes;
using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>A plugin project and a host that references it, built again and again. The builds run once, in this order; the tests look at what was there after each.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class LifeOfAProjectTests
{
    private const string Bin = "Host/bin/Debug/net10.0";
    private const string Properties = "<Authors>Acme</Authors><PackageLicenseExpression>MIT</PackageLicenseExpression><PatchbayGenerateDocumentation>true</PatchbayGenerateDocumentation>";
    private static readonly string[] s_files = ["Wled.plugins.json", "metadata/devices/Wled.json", "metadata/devices/Wled.md"];
    private static readonly Dictionary<string, Dictionary<string, BuiltFile>> s_host = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Dictionary<string, BuiltFile>> s_plugin = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, BuiltFile?> s_hostSchema = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, BuiltFile?> s_pluginSchema = new(StringComparer.Ordinal);
    private static string s_firstLog = "";
    private static string s_segments = "";
    private static Dictionary<string, BuiltFile> s_secondFolder = [];
    private static string s_mended = "";
    private static bool s_brokenSucceeded;
    private static string[] s_leftByClean = [];

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled", Properties);
        workspace.WriteHost("Host", "Wled");
        string source = File.ReadAllText(workspace["Wled/Driver.cs"]);

        s_firstLog = workspace.Run("build Host -v:n");
        Keep("first");
        s_secondFolder = BuildElsewhere();
        s_segments = workspace.Run("msbuild Host -getItem:JsonSchemaSegment");

        workspace.Run("build Host --no-restore");
        Keep("again");

        workspace.Run("build Host --no-restore --no-incremental");
        Keep("not incremental");

        workspace.Run("publish Host --no-build -c Debug -o published");
        s_host["published"] = workspace.Files("published");
        s_hostSchema["published"] = workspace.Schema("published");

        File.Delete(workspace["Wled/obj/Debug/net10.0/patchbay/Wled.plugins.json"]);
        workspace.Run("build Wled --no-restore");
        s_mended = File.ReadAllText(workspace["Wled/obj/Debug/net10.0/patchbay/Wled.plugins.json"]);

        workspace.Run("build Wled --no-restore -p:PackageVersion=9.8.7 -p:PatchbayGenerateConfigurationSchema=false");
        Keep("other version");

        workspace.WritePlugin("Wled", metadataFile: "metadata/devices/Renamed.json");
        workspace.Run("build Host --no-restore");
        Keep("renamed");

        workspace.Write("Wled/Driver.cs", source + "class {");
        s_brokenSucceeded = workspace.TryRun("build Host --no-restore").Succeeded;
        Keep("broken");

        workspace.Write("Wled/Driver.cs", source);
        workspace.Run("build Host --no-restore -p:PatchbayGenerateManifest=false");
        Keep("off");

        workspace.Run("build Host --no-restore");
        Keep("on");

        workspace.Run("clean Host");
        s_leftByClean = [.. Directory.GetFiles(workspace.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(workspace.Path, file))
            .Where(file => file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("patchbay", StringComparison.Ordinal))];

        void Keep(string time)
        {
            s_host[time] = workspace.Files(Bin);
            s_plugin[time] = workspace.Files("Wled/bin/Debug/net10.0");
            s_hostSchema[time] = workspace.Schema(Bin);
            s_pluginSchema[time] = workspace.Schema("Wled/bin/Debug/net10.0");
        }
    }

    [TestMethod]
    public void Plugin_and_host_have_the_files_beside_their_assemblies()
    {
        s_plugin["first"].Keys.ShouldBe(s_files, ignoreOrder: true);
        s_host["first"].ShouldBe(s_plugin["first"], ignoreOrder: true);
    }

    [TestMethod]
    public void Manifest_has_package_and_source_of_the_real_build()
    {
        string manifest = s_plugin["first"]["Wled.plugins.json"].Text;

        manifest.ShouldContain("\"authors\": \"Acme\",\n    \"license\": \"MIT\"\n");
        manifest.ShouldContain("\"file\": \"Driver.cs\",\n        \"line\": 5\n");
        manifest.ShouldContain("\"Patchbay.Devices.IDevice.SendAsync\"");
        manifest.ShouldContain("\"dependencies\": [\n          \"plugins/Wled.dll\"\n        ]");
    }

    [TestMethod]
    public void Host_without_plugins_says_so_once_and_the_plugin_does_not() =>
        s_firstLog.Split('\n').Where(line => line.Contains("PB1001", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("Host.csproj : message PB1001: Host.dll has no plugins");

    [TestMethod]
    public void Another_folder_gives_the_same_bytes()
    {
        s_secondFolder.ToDictionary(file => file.Key, file => file.Value.Text).ShouldBe(s_plugin["first"].ToDictionary(file => file.Key, file => file.Value.Text), ignoreOrder: true);
        s_secondFolder.Count.ShouldBe(s_files.Length);
    }

    [TestMethod]
    public void Host_has_a_schema_of_its_own_with_the_plugins_that_it_references()
    {
        s_hostSchema["first"]!.Text.ShouldContain("\"device.wled\"");
        s_hostSchema["first"]!.Text.ShouldContain("\"things\"");
        s_pluginSchema["first"]!.Text.ShouldContain("\"devices\"");
    }

    [TestMethod]
    public void Editors_are_told_of_the_schema_of_the_host_and_of_no_other()
    {
        JsonNode segment = JsonNode.Parse(s_segments)!["Items"]!["JsonSchemaSegment"]!.AsArray().ShouldHaveSingleItem()!;

        ((string)segment["Identity"]!).ShouldEndWith("/Host/obj/Debug/net10.0/patchbay/ConfigurationSchema.json");
        Path.IsPathFullyQualified((string)segment["Identity"]!).ShouldBeTrue();
        ((string)segment["FilePathPattern"]!).ShouldBe(@"appsettings\..*json");
    }

    [TestMethod]
    public void Build_without_changes_touches_nothing()
    {
        s_host["again"].ShouldBe(s_host["first"], ignoreOrder: true);
        s_hostSchema["again"].ShouldBe(s_hostSchema["first"]);
        s_pluginSchema["again"].ShouldBe(s_pluginSchema["first"]);
    }

    [TestMethod]
    public void Build_that_is_not_incremental_gives_the_same_bytes()
    {
        Texts("not incremental").ShouldBe(Texts("first"), ignoreOrder: true);
        s_hostSchema["not incremental"]!.Text.ShouldBe(s_hostSchema["first"]!.Text);
    }

    [TestMethod]
    public void Publish_without_building_has_the_files_of_the_referenced_plugin()
    {
        Texts("published").ShouldBe(Texts("first"), ignoreOrder: true);
        s_hostSchema["published"]!.Text.ShouldBe(s_hostSchema["first"]!.Text);
    }

    [TestMethod]
    public void File_that_somebody_deleted_is_written_again() => s_mended.ShouldBe(s_plugin["first"]["Wled.plugins.json"].Text);

    [TestMethod]
    public void Changed_property_changes_the_manifest_and_nothing_else()
    {
        s_plugin["other version"]["Wled.plugins.json"].Text
            .ShouldBe(s_plugin["first"]["Wled.plugins.json"].Text.Replace("\"version\": \"1.0.0\"", "\"version\": \"9.8.7\"", StringComparison.Ordinal));
        s_plugin["other version"]["metadata/devices/Wled.json"].ShouldBe(s_plugin["not incremental"]["metadata/devices/Wled.json"]);
    }

    [TestMethod]
    public void Schema_that_is_turned_off_disappears_alone()
    {
        s_pluginSchema["other version"].ShouldBeNull();
        s_plugin["other version"].Keys.ShouldBe(s_files, ignoreOrder: true);
    }

    [TestMethod]
    public void File_that_no_plugin_claims_any_longer_disappears_everywhere()
    {
        s_plugin["renamed"].Keys.ShouldBe(["Wled.plugins.json", "metadata/devices/Renamed.json"], ignoreOrder: true);
        s_host["renamed"].Keys.ShouldBe(["Wled.plugins.json", "metadata/devices/Renamed.json"], ignoreOrder: true);
    }

    [TestMethod]
    public void Compile_error_leaves_the_last_good_files()
    {
        s_brokenSucceeded.ShouldBeFalse();
        s_plugin["broken"].ShouldBe(s_plugin["renamed"], ignoreOrder: true);
        s_pluginSchema["broken"].ShouldBe(s_pluginSchema["renamed"].ShouldNotBeNull());
        s_hostSchema["broken"].ShouldBe(s_hostSchema["renamed"].ShouldNotBeNull());
    }

    [TestMethod]
    public void Turned_off_takes_the_files_away_and_on_again_brings_them_back()
    {
        s_plugin["off"].ShouldBeEmpty();
        s_host["off"].ShouldBeEmpty();
        s_hostSchema["off"].ShouldBeNull();
        s_pluginSchema["off"].ShouldBeNull();
        s_host["on"].Keys.ShouldBe(["Wled.plugins.json", "metadata/devices/Wled.json"], ignoreOrder: true);
        s_hostSchema["on"].ShouldNotBeNull();
    }

    [TestMethod]
    public void Clean_leaves_nothing() => s_leftByClean.ShouldBeEmpty();

    private static Dictionary<string, string> Texts(string time) => s_host[time].ToDictionary(file => file.Key, file => file.Value.Text, StringComparer.Ordinal);

    private static Dictionary<string, BuiltFile> BuildElsewhere()
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled", Properties);
        workspace.Run("build Wled");
        return workspace.Files("Wled/bin/Debug/net10.0");
    }
}
