using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>What the README tells a newcomer to do, done to the letter outside the repository.</summary>
[TestClass]
public sealed partial class NewcomerTests
{
    [TestMethod]
    public async Task The_plugin_of_the_README_compiles_emits_its_files_and_runs()
    {
        string folder = PackedSdk.NewFolder("Lamp");
        string[] blocks = [.. CSharp().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Select(block => block.Groups["body"].Value)];
        using var controller = new HttpListener();
        int port = StartOnFreePort(controller);
        await File.WriteAllTextAsync(Path.Combine(folder, "Lamp.csproj"), Project());
        await File.WriteAllTextAsync(Path.Combine(folder, "Wled.cs"), blocks[1] + blocks[0]);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), blocks[2].Replace("[\"ip\"] = \"192.168.1.20\"", $"[\"ip\"] = \"127.0.0.1\", [\"port\"] = \"{port}\"", StringComparison.Ordinal));

        Repository.Dotnet(folder, "build");
        Task<string> request = Answer(controller);
        string printed = Repository.Dotnet(folder, "run --no-build");

        printed.ReplaceLineEndings("\n").ShouldBe("device \"wled\": WLED. An addressable LED strip behind a WLED controller.\nThe strip is on.\n");
        (await request).ShouldBe("POST /json/state {\"on\":true,\"bri\":128}");
        string output = Path.Combine(folder, "bin", "Debug", "net10.0");
        IsStrictJson(Path.Combine(output, "Lamp.plugins.json"));
        IsStrictJson(Path.Combine(output, "metadata", "devices", "Wled.json"));
    }

    [TestMethod]
    public void Every_sample_builds_unchanged_against_the_package_and_runs()
    {
        string folder = PackedSdk.NewFolder("samples-on-package");
        Repository.CopyTo(folder);
        Directory.Delete(Path.Combine(folder, "src"), recursive: true);
        string[] samples = [.. Directory.EnumerateFiles(Path.Combine(folder, "samples"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        samples.Length.ShouldBeGreaterThanOrEqualTo(6);

        foreach (string sample in samples)
        {
            Repository.Dotnet(folder, $"build \"{sample}\" -p:RunAnalyzers=false -p:PatchbayFromPackage=true -p:Version={PackedSdk.Version}");
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
    public void The_package_carries_no_DLL_of_others_and_no_path_of_this_machine()
    {
        using System.IO.Compression.ZipArchive package = System.IO.Compression.ZipFile.OpenRead(PackedSdk.Package);
        package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).ShouldBe(
            ["analyzers/dotnet/cs/Patchbay.Analyzers.dll", "analyzers/dotnet/roslyn4.14/cs/Patchbay.CodeFixes.dll", "analyzers/dotnet/cs/Patchbay.Generators.dll", "lib/net8.0/Patchbay.Sdk.dll", "tools/net8.0/Patchbay.Build.dll"],
            ignoreOrder: true);
        foreach (System.IO.Compression.ZipArchiveEntry entry in package.Entries)
        {
            using var content = new MemoryStream();
            using Stream stream = entry.Open();
            stream.CopyTo(content);
            string text = System.Text.Encoding.Latin1.GetString(content.ToArray());
            text.Contains(Repository.Root, StringComparison.Ordinal).ShouldBeFalse(entry.FullName);
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

    private static int StartOnFreePort(HttpListener listener)
    {
        for (int attempt = 0; ; attempt++)
        {
            int port = Random.Shared.Next(20000, 60000);
            listener.Prefixes.Clear();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return port;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                // Taken; another one is free.
            }
        }
    }

    private static async Task<string> Answer(HttpListener listener)
    {
        HttpListenerContext context = await listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        string request = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath} {await reader.ReadToEndAsync()}";
        context.Response.OutputStream.Write("{\"success\":true}"u8);
        context.Response.Close();
        return request;
    }

    private static void IsStrictJson(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[0].ShouldBe((byte)'{', "no BOM");
        bytes[^1].ShouldBe((byte)'\n');
        bytes.ShouldNotContain((byte)'\r');
        JsonDocument.Parse(bytes).Dispose();
    }

    [GeneratedRegex(@"^```csharp\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharp();
}
