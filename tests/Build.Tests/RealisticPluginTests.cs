using Build.Tests.Fixtures;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;
using Patchbay.Build;
using Patchbay.Testing;

namespace Build.Tests;

/// <summary>From an author's source through generator, compiler and build step to what editors and people read.</summary>
[TestClass]
public sealed class RealisticPluginTests
{
    private const string Bell = """{ "devices": { "hall": { "_type": "hall-bell", "nickname": "Hall", "port": 8080, "ip": "192.168.1.4", "wait": "00:00:10" } } }""";
    private const string Tree = """{ "sensors": { "tree": { "_type": "tree", "root": { "label": "a", "children": [{ "label": "b", "children": [] }] }, "ports": [1] } } }""";

    private static ManifestBuildResult s_result = new();
    private static JSchema s_schema = new();

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        using var folder = new TemporaryFolder();
        s_result = RealisticPlugins.Build(folder.Path);
        s_schema = JSchema.Parse(s_result.Text("ConfigurationSchema.json"));
    }

    [TestMethod]
    public void Schema_of_the_configuration_is_as_verified() => Verifier.Verify(s_result.Text("ConfigurationSchema.json"), "json");

    [TestMethod]
    public void Pages_are_as_verified() => Verifier.Verify(
        s_result.Files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (Path.GetFileNameWithoutExtension(file.Key), "md", RealisticPlugins.Text(file.Value))));

    [TestMethod]
    public void Pages_lie_beside_the_metadata_files() =>
        s_result.Files.Keys.ShouldBe(
            ["Acme.plugins.json", "ConfigurationSchema.json", "metadata/devices/HallBell.json", "metadata/devices/HallBell.md", "metadata/sensors/Tree.json", "metadata/sensors/Tree.md"],
            ignoreOrder: true);

    [TestMethod]
    public void Manifest_is_valid()
    {
        var manifest = JObject.Parse(s_result.Text("Acme.plugins.json"));

        manifest.SelectToken("plugins[0].checkedAtRun[0]").ShouldNotBeNull();
        manifest.IsValid(JSchema.Parse(File.ReadAllText(Repository.ManifestSchema)), out IList<string> errors);
        errors.ShouldBeEmpty();
    }

    [TestMethod]
    public void Same_sources_in_two_folders_give_the_same_bytes()
    {
        using var elsewhere = new TemporaryFolder();

        foreach ((string file, byte[] content) in RealisticPlugins.Build(elsewhere.Path).Files)
        {
            RealisticPlugins.Text(content).ShouldBe(s_result.Text(file));
        }
    }

    [TestMethod]
    [DataRow(Bell)]
    [DataRow(Tree)]
    [DataRow("""{ "devices": { "hall": { "_type": "hall-bell", "nickname": "Hall", "tcp_port": 8080, "ip": "::1", "default_rule": "enabled", "unknown": {} } } }""", DisplayName = "former key, keys of the host, unknown keys")]
    [DataRow("""{ "devices": { "hall": { "wait": "00:00:10" } }, "Logging": {} }""", DisplayName = "layer over another file")]
    public void Right_configuration_is_accepted(string configuration) => Errors(configuration).ShouldBeEmpty();

    [TestMethod]
    [DataRow("hall-bell", "hall-bel", DisplayName = "no such plugin")]
    [DataRow("\"port\": 8080,", "", DisplayName = "required key missing")]
    [DataRow("8080", "80800", DisplayName = "above the limit")]
    [DataRow("8080", "\"8080 \"", DisplayName = "wrong type")]
    [DataRow("192.168.1.4", "bell.local", DisplayName = "no address")]
    [DataRow("00:00:10", "10 s", DisplayName = "no time span")]
    [DataRow("\"Hall\"", "\"Hall\", \"loudness\": \"deafening\"", DisplayName = "not allowed")]
    [DataRow("{ \"_type\"", "[], \"other\": { \"_type\"", DisplayName = "no section")]
    public void Mistake_is_found(string right, string wrong) => Errors(Bell.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();

    [TestMethod]
    [DataRow("\"b\"", "1", DisplayName = "in an options type that contains itself")]
    [DataRow("[1]", "[1, 256]", DisplayName = "in a list")]
    [DataRow("[1]", "[]", DisplayName = "list too short")]
    [DataRow("\"ports\"", "\"waits\": { \"a\": \"b\" }, \"ports\"", DisplayName = "in a map")]
    public void Mistake_deep_inside_is_found(string right, string wrong) => Errors(Tree.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();

    private static IList<string> Errors(string configuration)
    {
        JObject.Parse(configuration).IsValid(s_schema, out IList<string> errors);
        return errors;
    }
}
