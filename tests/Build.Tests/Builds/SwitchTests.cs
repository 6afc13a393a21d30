using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>The switches of a project: true and false however they are written, and nothing else.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class SwitchTests
{
    [TestMethod]
    [DataRow("yes", "ja", "no", "on", "tru")]
    [DataRow("1", "enable", "off; 50% (no)", "!true", "0")]
    public void Switch_that_is_neither_true_nor_false_is_PB1012(string host, string usings, string manifest, string schema, string documentation)
    {
        (string Name, string Value)[] switches =
        [
            ("PatchbayHost", host), ("PatchbayImplicitUsings", usings), ("PatchbayGenerateManifest", manifest), ("PatchbayGenerateConfigurationSchema", schema), ("PatchbayGenerateDocumentation", documentation),
        ];
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled", string.Concat(switches.Select(property => $"<{property.Name}> {property.Value} </{property.Name}>")));

        (bool succeeded, string output) = workspace.TryRun("build Wled");

        succeeded.ShouldBeFalse();
        output.ShouldContain($"{workspace["Wled/Wled.csproj"]} : error PB1012: {string.Join(". ", switches.Select(property => $"The property {property.Name} is \"{property.Value}\""))}; write true or false, or leave it out");
    }

    [TestMethod]
    [DataRow("Library", " True ", true)]
    [DataRow("Library", "TRUE", true)]
    [DataRow("Exe", " false ", false)]
    [DataRow("Exe", "", true)]
    [DataRow("Library", "", false)]
    public void Generator_and_build_agree_what_a_host_is(string outputType, string value, bool isHost)
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled");
        workspace.WriteProject(
            "Host",
            $"<OutputType>{outputType}</OutputType><PatchbayHost>{value}</PatchbayHost>",
            $"""<ItemGroup><Analyzer Include="{typeof(Patchbay.Generators.PluginGenerator).Assembly.Location}" /></ItemGroup>""",
            "Wled");
        workspace.Write("Host/Program.cs", $"public class P {{ public static void Main() {{ {(isHost ? "_ = Patchbay.ReferencedPlugins.Catalog;" : "")} }} }} {(isHost ? "" : "namespace Patchbay { public class ReferencedPlugins; }")}");

        workspace.Run("build Host");

        (workspace.Schema("Host/bin/Debug/net10.0") is not null).ShouldBe(isHost);
    }
}
