using System.Text.Json;

namespace Package.Tests;

/// <summary>What the README tells a newcomer to do, done to the letter outside the repository.</summary>
[TestClass]
public sealed class NewcomerTests
{
    [TestMethod]
    public void README_names_no_feed_and_its_commands_need_none()
    {
        Readme.Text.ShouldNotContain("index.json");
        Readme.Preparation.ShouldNotContain("://");
        Readme.Preparation.ShouldStartWith("dotnet pack ");
        Readme.RunCommand.ShouldBe("dotnet run\n");
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public void The_commands_of_README_lead_from_a_clone_to_the_first_output()
    {
        // The commands before have run already, in the clone; their last folder is that of the project.
        string folder = PackedSdk.NewProject;
        File.WriteAllText(Path.Combine(folder, "Lamp.cs"), Readme.Plugin);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Readme.Program);

        Repository.Shell(folder, Readme.RunCommand).ReplaceLineEndings("\n").ShouldBe(Readme.Output);

        string output = Path.Combine(folder, "bin", "Debug", "net10.0");
        IsStrictJson(Path.Combine(output, "Lights.plugins.json"));
        IsStrictJson(Path.Combine(output, "metadata", "devices", "Lamp.json"));
        IsStrictJson(Path.Combine(output, "ConfigurationSchema.json"));
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public void Every_sample_builds_unchanged_against_the_package_and_runs()
    {
        string folder = PackedSdk.WithHosting(PackedSdk.NewFolder("samples-on-package"));
        Repository.CopyTo(folder);
        Directory.Delete(Path.Combine(folder, "src"), recursive: true);
        // What lies deeper is published by a sample itself.
        string[] samples = [.. Directory.EnumerateDirectories(Path.Combine(folder, "samples")).SelectMany(sample => Directory.EnumerateFiles(sample, "*.csproj")).Order(StringComparer.Ordinal)];
        samples.Length.ShouldBeGreaterThanOrEqualTo(6);

        File.WriteAllText(
            Path.Combine(folder, "Samples.slnf"),
            JsonSerializer.Serialize(new { solution = new { path = "Sdk.sln", projects = samples.Select(sample => Path.GetRelativePath(folder, sample).Replace('/', '\\')) } }));
        Repository.Dotnet(folder, $"build Samples.slnf -m -p:RunAnalyzers=false -p:PatchbayFromPackage=true -p:Version={PackedSdk.Version}");
        foreach (string sample in samples)
        {
            string program = Path.Combine(Path.GetDirectoryName(sample)!, "bin", "Debug", "net10.0", Path.GetFileNameWithoutExtension(sample) + ".dll");
            Repository.Dotnet(folder, $"exec \"{program}\"").ShouldNotBeEmpty();
            string output = Path.GetDirectoryName(program)!;
            string manifest = Path.ChangeExtension(program, ".plugins.json");
            ManifestSchema.Errors(File.ReadAllText(manifest)).ShouldBeEmpty(manifest);
            foreach (string file in Directory.EnumerateFiles(output, "*.json", SearchOption.AllDirectories)
                .Where(path => path.Equals(manifest, StringComparison.Ordinal) || path.Contains("metadata", StringComparison.Ordinal)))
            {
                IsStrictJson(file);
            }
        }

        string wled = Path.Combine(folder, "samples", "SmartHome", "bin", "Debug", "net10.0", "metadata", "devices", "Wled.json");
        using var document = JsonDocument.Parse(File.ReadAllText(wled));
        Keys(document.RootElement).ShouldBe(["config_name", "class_name", "display_name", "description", "dependencies", "config_template", "rule_prompt", "rule_limits"]);
        Keys(document.RootElement.GetProperty("config_template")).ShouldBe(["_type", "nickname", "ip", "min_rule", "max_rule", "default_rule", "schedule"]);
    }

    [TestMethod]
    [TestCategory("EndToEnd")]
    public void The_package_carries_no_DLL_of_others_and_no_path_of_this_machine()
    {
        using System.IO.Compression.ZipArchive package = System.IO.Compression.ZipFile.OpenRead(PackedSdk.Package);
        package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).ShouldBe(
            ["analyzers/dotnet/cs/Patchbay.Analyzers.dll", "analyzers/dotnet/roslyn4.14/cs/Patchbay.CodeFixes.dll", "analyzers/dotnet/cs/Patchbay.Generators.dll", "lib/net8.0/Patchbay.Sdk.dll", "runtimes/linux-x64/lib/net8.0/Patchbay.Sdk.dll", "tools/net8.0/Patchbay.Build.dll"],
            ignoreOrder: true);
        foreach (System.IO.Compression.ZipArchiveEntry entry in package.Entries)
        {
            using var content = new MemoryStream();
            using Stream stream = entry.Open();
            stream.CopyTo(content);
            string text = System.Text.Encoding.Latin1.GetString(content.ToArray());
            text.Contains(Repository.Root, StringComparison.Ordinal).ShouldBeFalse(entry.FullName);
            text.Contains(PackedSdk.Folder, StringComparison.Ordinal).ShouldBeFalse(entry.FullName);
        }
    }

    internal static string Project(string outputType = "Exe") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{outputType}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Patchbay.Sdk" Version="{PackedSdk.Version}" />
          </ItemGroup>
        </Project>
        """;

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static void IsStrictJson(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[0].ShouldBe((byte)'{', "no BOM");
        bytes[^1].ShouldBe((byte)'\n');
        bytes.ShouldNotContain((byte)'\r');
        JsonDocument.Parse(bytes).Dispose();
    }
}
