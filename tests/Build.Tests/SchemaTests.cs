using Build.Tests.Fixtures;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Build.Tests;

[TestClass]
public sealed class SchemaTests
{
    private static readonly JSchema s_schema = JSchema.Parse(File.ReadAllText(Repository.ManifestSchema));
    private static JObject s_manifest = [];

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        using var folder = new TemporaryFolder();
        string assembly = new Compiler(folder.Path).Compile(
            "Lights",
            Entries.Usings + Entries.Device("wled", "Lamp") + Entries.Sensor("motion", "Motion") + Entries.Plain("payment", "stripe", "Stripe") + "class Lamp(int pin) { int Pin => pin; }");
        s_manifest = JObject.Parse(ManifestRun.Of(assembly).Text("Lights.plugins.json"));
    }

    [TestMethod]
    public void Manifest_is_valid()
    {
        s_manifest.SelectToken("plugins[0].source.line").ShouldNotBeNull();

        Errors(s_manifest).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("", "surprise", "1", DisplayName = "unknown key")]
    [DataRow("plugins[0]", "plural", "'devices'", DisplayName = "unknown key of a plugin")]
    [DataRow("", "plugins", "[]", DisplayName = "no plugins")]
    [DataRow("assembly", "version", "'1.0'", DisplayName = "short version")]
    [DataRow("plugins[0].source", "file", "'/home/me/Lamp.cs'", DisplayName = "absolute path")]
    [DataRow("plugins[0]", "metadataFile", "'metadata/../../Lamp.json'", DisplayName = "path that leaves the folder")]
    [DataRow("plugins[0].metadata", "dependencies", "'$assemblies'", DisplayName = "placeholder left")]
    [DataRow("plugins[0].metadata", "rule_prompt", "'whatever'", DisplayName = "unknown prompt")]
    [DataRow("plugins[0].metadata", "rule_limits", "[1]", DisplayName = "one limit")]
    [DataRow("plugins[2].metadata", "triggerable", null, DisplayName = "sensor without triggerable")]
    [DataRow("plugins[2].metadata.config_template", "targets", null, DisplayName = "sensor without targets")]
    [DataRow("plugins[0].metadata.config_template", "schedule", null, DisplayName = "template without schedule")]
    [DataRow("plugins[0].metadata", "dependencies", "['Lights.dll']", DisplayName = "dependency without folder")]
    [DataRow("plugins[0].metadata", "dependencies", "['/plugins/Lights.dll']", DisplayName = "absolute dependency")]
    [DataRow("plugins[0].metadata", "dependencies", "['plugins/../Lights.dll']", DisplayName = "dependency that leaves its folder")]
    [DataRow("plugins[0].metadata", "dependencies", "['plugins/']", DisplayName = "dependency that is a folder")]
    [DataRow("plugins[0]", "metadata", null, DisplayName = "device without metadata")]
    [DataRow("plugins[0]", "checkedAtRun", "[]", DisplayName = "no rule to be checked at run time")]
    [DataRow("plugins[0].options", "type", "'string'", DisplayName = "options that are no section")]
    [DataRow("plugins[0].options.properties.ip", "x-expects", null, DisplayName = "option that expects nothing")]
    [DataRow("plugins[0].options.properties.ip", "type", "'text'", DisplayName = "option of no JSON type")]
    [DataRow("plugins[0].options.properties.ip", "$ref", "'other.json'", DisplayName = "reference to another document")]
    public void Deviation_is_found(string parent, string key, string? value)
    {
        var manifest = (JObject)s_manifest.DeepClone();
        var changed = (JObject)manifest.SelectToken(parent)!;
        if (value is null)
        {
            changed.Remove(key).ShouldBeTrue();
        }
        else
        {
            changed[key] = JToken.Parse(value);
        }

        Errors(manifest).ShouldNotBeEmpty();
    }

    private static IList<string> Errors(JObject manifest)
    {
        manifest.IsValid(s_schema, out IList<string> errors);
        return errors;
    }
}
