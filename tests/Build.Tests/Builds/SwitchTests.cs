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

    // All in one build, as starting one takes longer than building any of them.
    [TestMethod]
    public void Generator_and_build_agree_what_a_host_is()
    {
        (string Name, string OutputType, string Value, bool IsHost)[] projects =
        [
            ("Spaces", "Library", " True ", true),
            ("Capitals", "Library", "TRUE", true),
            ("No", "Exe", " false ", false),
            ("Program", "Exe", "", true),
            ("Library", "Library", "", false),
        ];
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled");
        foreach ((string name, string outputType, string value, bool isHost) in projects)
        {
            workspace.WriteProject(
                name,
                $"<OutputType>{outputType}</OutputType><PatchbayHost>{value}</PatchbayHost>",
                $"""<ItemGroup><Analyzer Include="{typeof(Patchbay.Generators.PluginGenerator).Assembly.Location}" /></ItemGroup>""",
                "Wled");
            workspace.Write($"{name}/Program.cs", $"public class P {{ public static void Main() {{ {(isHost ? "_ = Patchbay.ReferencedPlugins.Catalog;" : "")} }} }} {(isHost ? "" : "namespace Patchbay { public class ReferencedPlugins; }")}");
        }

        workspace.BuildAll();

        projects.Select(project => (project.Name, workspace.Schema($"{project.Name}/bin/Debug/net10.0") is not null)).ShouldBe(projects.Select(project => (project.Name, project.IsHost)));
    }
}
