using System.IO.Compression;
using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>
/// Plugins for two frameworks, built in parallel into the artifacts layout, packed without another build, and used from the package.
/// </summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class PackageTests
{
    private static readonly string[] s_wled = ["Wled.plugins.json", "metadata/devices/Wled.json"];
    private static readonly string[] s_relay = ["Relay.plugins.json", "metadata/devices/Relay.json"];
    private static readonly Dictionary<string, string[]> s_files = new(StringComparer.Ordinal);
    private static Dictionary<string, string> s_package = new(StringComparer.Ordinal);

    [ClassInitialize]
    public static void Build(TestContext context)
    {
        using var workspace = new Workspace("<ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath>");
        workspace.WritePlugin("Wled", "<TargetFramework /><TargetFrameworks>net8.0;net10.0</TargetFrameworks><Version>1.2.3</Version>");
        workspace.WritePlugin("Relay");
        workspace.WriteHost("Host", "Wled", "Relay");
        workspace.Run("build Wled -m:4");
        workspace.Run("build Host -m:4");
        workspace.Run("pack Wled --no-build -c Debug");
        foreach (string folder in new[] { "bin/Host/debug", "bin/Wled/debug_net8.0", "bin/Wled/debug_net10.0" })
        {
            s_files[folder] = [.. workspace.Files("artifacts/" + folder).Keys];
        }

        using (ZipArchive package = ZipFile.OpenRead(workspace["artifacts/package/debug/Wled.1.2.3.nupkg"]))
        {
            s_package = package.Entries.ToDictionary(entry => entry.FullName, Text, StringComparer.Ordinal);
        }

        UsePackage(workspace["artifacts/package/debug"]);
    }

    [TestMethod]
    public void Every_framework_has_its_files()
    {
        s_files["bin/Wled/debug_net8.0"].ShouldBe(s_wled, ignoreOrder: true);
        s_files["bin/Wled/debug_net10.0"].ShouldBe(s_wled, ignoreOrder: true);
    }

    [TestMethod]
    public void Host_has_the_files_of_all_plugins_it_references() =>
        s_files["bin/Host/debug"].ShouldBe([.. s_wled, .. s_relay], ignoreOrder: true);

    [TestMethod]
    public void Package_has_the_files_of_each_framework_as_content() =>
        s_package.Keys.Where(name => name.StartsWith("contentFiles", StringComparison.Ordinal)).ShouldBe(
            [.. from framework in new[] { "net8.0", "net10.0" } from file in s_wled select $"contentFiles/any/{framework}/{file}"],
            ignoreOrder: true);

    [TestMethod]
    public void Package_has_one_schema_of_the_configuration_at_its_root() =>
        s_package.Keys.Where(name => name.EndsWith("ConfigurationSchema.json", StringComparison.Ordinal)).ShouldBe(["ConfigurationSchema.json"]);

    [TestMethod]
    public void Content_is_copied_and_never_compiled() =>
        s_package["Wled.nuspec"].ShouldContain("""<files include="any/net10.0/metadata/devices/Wled.json" buildAction="None" copyToOutput="true" />""");

    [TestMethod]
    [DataRow("built")]
    [DataRow("published")]
    public void Program_that_references_the_package_gets_the_files(string folder) =>
        s_files[folder].ShouldBe(s_wled, ignoreOrder: true);

    private static void UsePackage(string feed)
    {
        using var folder = new TemporaryFolder();
        foreach (string file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            folder.Write(file, "<Project />");
        }

        folder.Write("User/User.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <RestoreSources>{feed}</RestoreSources>
                <RestorePackagesPath>../packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Wled" Version="1.2.3" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("User/Program.cs", "System.Console.WriteLine(typeof(Acme.Wled));");
        DotNet.Run(folder.Path, "publish User -c Debug -o published");
        s_files["built"] = [.. BuiltFile.Below(folder["User/bin/Debug/net10.0"]).Keys];
        s_files["published"] = [.. BuiltFile.Below(folder["published"]).Keys];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
