using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay;

namespace Build.Tests.Builds;

/// <summary>The published manifest lists what was published with it. The project is published twice; the tests look at what was there after each.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class PublishTests
{
    private static readonly Dictionary<string, BuiltFile> s_first = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, BuiltFile> s_again = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, (long Size, string Hash)> s_files = new(StringComparer.Ordinal);
    private static string s_built = "";

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        using var workspace = new Workspace();
        workspace.WritePlugin("Wled", "<TargetFramework>net8.0</TargetFramework>");
        workspace.WriteProject(
            "Lamps",
            "<TargetFramework /><TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
            """
            <ItemGroup>
              <PackageReference Include="YamlDotNet" Version="16.3.0" />
              <None Include="data.txt" CopyToPublishDirectory="PreserveNewest" Link="data/lamps.txt" />
              <None Include="unpublished.txt" CopyToOutputDirectory="PreserveNewest" CopyToPublishDirectory="Never" />
            </ItemGroup>
            """,
            "Wled");
        workspace.Write("Lamps/data.txt", "data");
        workspace.Write("Lamps/unpublished.txt", "none");
        workspace.Write("Lamps/Driver.cs", $$"""
            {{Entries.Usings}}{{Entries.Device("lamps", "Acme.Lamps", "metadata/devices/Lamps.json")}}
            namespace Acme;
            public sealed class Lamps
            {
                public static int Read() => new YamlDotNet.Core.Scanner(TextReader.Null).GetHashCode() + typeof(Wled).GetHashCode();
            }
            """);
        workspace.Write("out/Lamps/stale.dll", "stale");

        workspace.Run("publish Lamps -f net10.0 -c Debug -o out/Lamps");
        Keep(s_first);
        workspace.Run("publish Lamps -f net10.0 -c Debug -o out/Lamps --no-build");
        Keep(s_again);
        s_built = File.ReadAllText(workspace["Lamps/bin/Debug/net10.0/Lamps.plugins.json"]);
        foreach (string file in Directory.EnumerateFiles(workspace["out/Lamps"], "*", SearchOption.AllDirectories))
        {
            byte[] content = File.ReadAllBytes(file);
            s_files.Add(Path.GetRelativePath(workspace["out/Lamps"], file), (content.Length, Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant()));
        }

        void Keep(Dictionary<string, BuiltFile> files)
        {
            foreach ((string name, BuiltFile file) in workspace.Files("out/Lamps"))
            {
                files.Add(name, file);
            }
        }
    }

    [TestMethod]
    public void Published_manifest_has_size_and_hash_of_every_published_file_and_of_no_other()
    {
        JsonArray files = Manifest()["files"]!.AsArray();

        files.Select(file => (string)file!["path"]!).ShouldBe(s_files.Keys.Where(file => file is not ("Lamps.plugins.json" or "stale.dll")).Order(StringComparer.Ordinal));
        files.Select(file => (string)file!["path"]!).ShouldBe(
            ["ConfigurationSchema.json", "Lamps.deps.json", "Lamps.dll", "Lamps.pdb", "Patchbay.Sdk.dll", "Patchbay.Sdk.xml", "Wled.dll", "Wled.pdb", "Wled.plugins.json", "YamlDotNet.dll", "data/lamps.txt", "metadata/devices/Lamps.json", "metadata/devices/Wled.json"]);
        foreach (JsonNode? file in files)
        {
            ((long)file!["size"]!, (string)file["sha256"]!).ShouldBe(s_files[(string)file["path"]!]);
        }
    }

    [TestMethod]
    public void Only_the_own_published_manifest_has_files()
    {
        s_built.ShouldNotContain("\"files\"");
        s_first["Wled.plugins.json"].Text.ShouldNotContain("\"files\"");
        s_first["Lamps.plugins.json"].Text.ShouldStartWith(s_built.TrimEnd('\n', '}'));
    }

    [TestMethod]
    public void Publish_without_changes_touches_nothing() => s_again.ShouldBe(s_first, ignoreOrder: true);

    [TestMethod]
    public void Manifest_has_the_versions_that_were_compiled_against() =>
        Manifest()["references"]!.AsArray().Select(reference => $"{reference!["name"]} {reference["version"]}").ShouldBe(
            [$"Patchbay.Sdk {typeof(PluginCatalog).Assembly.GetName().Version}", "Wled 1.0.0.0", "YamlDotNet 16.0.0.0"]);

    private static JsonNode Manifest() => JsonNode.Parse(s_first["Lamps.plugins.json"].Text)!;
}
