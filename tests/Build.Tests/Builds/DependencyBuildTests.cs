using System.Text.Json.Nodes;
using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>What real builds list as dependencies: only files that are there.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class DependencyBuildTests
{
    private const string Metadata = "metadata/devices/Wled.json";

    [TestMethod]
    public void Framework_of_the_program_decides_what_a_referenced_plugin_lists()
    {
        using var workspace = new Workspace();
        workspace.WriteProject(
            "Wled",
            "<TargetFramework>net8.0</TargetFramework>",
            """
            <ItemGroup>
              <PackageReference Include="System.Reflection.Metadata" Version="10.0.14" />
              <PackageReference Include="YamlDotNet" Version="16.3.0" />
              <PackageReference Include="Mono.Cecil" Version="0.11.6" />
            </ItemGroup>
            """);
        workspace.Write("Wled/Driver.cs", $$"""
            {{Entries.Usings}}{{Entries.Device("wled", "Acme.Wled", Metadata)}}
            namespace Acme;
            public sealed class Wled
            {
                public static int Read(System.Reflection.Metadata.MetadataReader reader) => reader.TypeDefinitions.Count + new YamlDotNet.Core.Scanner(TextReader.Null).GetHashCode();
            }
            public static class Unused
            {
                public static string Name(Mono.Cecil.TypeDefinition type) => type.Name;
            }
            """);
        workspace.WriteHost("Host", "Wled");

        workspace.Run("build Host");
        workspace.Run("publish Host --no-build -c Debug -o published");

        Dependencies(workspace["Wled/bin/Debug/net8.0"]).ShouldBe(
            ["plugins/Wled.dll", "plugins/System.Collections.Immutable.dll", "plugins/System.Reflection.Metadata.dll", "plugins/YamlDotNet.dll"]);
        foreach (string folder in new[] { workspace["Host/bin/Debug/net10.0"], workspace["published"] })
        {
            Dependencies(folder).ShouldBe(["plugins/Wled.dll", "plugins/YamlDotNet.dll"]);
            Dependencies(folder).ShouldAllBe(path => File.Exists(Path.Combine(folder, path.Substring("plugins/".Length))));
        }

        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(workspace["Host/bin/Debug/net10.0"], Metadata));
        workspace.Run("build Host --no-restore");

        File.GetLastWriteTimeUtc(Path.Combine(workspace["Host/bin/Debug/net10.0"], Metadata)).ShouldBe(written);
    }

    [TestMethod]
    public void What_is_referenced_to_compile_only_is_not_listed()
    {
        using var workspace = new Workspace();
        workspace.WriteProject("Contracts");
        workspace.Write("Contracts/Contract.cs", "namespace Acme; public class Contract;");
        workspace.WriteProject("Wled", "", """<ItemGroup><ProjectReference Include="../Contracts/Contracts.csproj" Private="false" /><PackageReference Include="YamlDotNet" Version="16.3.0" ExcludeAssets="runtime" /></ItemGroup>""");
        workspace.Write("Wled/Driver.cs", $$"""
            {{Entries.Usings}}{{Entries.Device("wled", "Acme.Wled", Metadata)}}
            namespace Acme;
            public sealed class Wled
            {
                public static string Read(Contract contract) => $"{contract} {new YamlDotNet.Core.Scanner(TextReader.Null)}";
            }
            """);

        workspace.Run("build Wled");

        Dependencies(workspace["Wled/bin/Debug/net10.0"]).ShouldBe(["plugins/Wled.dll"]);
    }

    private static string[] Dependencies(string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Metadata)))!["dependencies"].Texts();
}
