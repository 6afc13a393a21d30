using System.Globalization;
using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Build;
using Patchbay.Build.Messages;

namespace Build.Tests;

/// <summary>Assemblies, symbols and entries that something damaged: the step reports, and never throws.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class DamageTests : IDisposable
{
    private static readonly string[] s_values = ["null", "true", "-1", "1e400", "\"\"", "\"a b\"", "\"../x\"", "[]", "[null]", "{}", "{\"a\":1}", "\"$assemblies\"", "\"metadata/a.json\""];
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Assembly_that_ends_early_is_PB1002_at_every_length()
    {
        byte[] assembly = File.ReadAllBytes(RealisticPlugins.Compile(_folder.Path));
        for (int length = 0; length < assembly.Length; length += 499)
        {
            File.WriteAllBytes(_folder["Acme.dll"], assembly.AsSpan(0, length));

            foreach (BuildError error in Run().Errors)
            {
                error.Code.ShouldBe("PB1002", $"{length}: {error.Text}\n{error.Details}");
            }
        }
    }

    [TestMethod]
    public void Assembly_with_wrong_bytes_is_an_error_or_right()
    {
        byte[] assembly = File.ReadAllBytes(RealisticPlugins.Compile(_folder.Path));
        var random = new Random(1);
        for (int run = 0; run < 300; run++)
        {
            byte[] damaged = [.. assembly];
            for (int i = random.Next(1, 20); i > 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_folder["Acme.dll"], damaged);

            foreach (BuildError error in Run().Errors)
            {
                error.Code.ShouldNotBe("PB1008", string.Create(CultureInfo.InvariantCulture, $"{run}: {error.Details}"));
            }
        }
    }

    [TestMethod]
    public void Entry_with_wrong_parts_is_blamed_on_its_plugin_or_right()
    {
        string assembly = RealisticPlugins.Compile(_folder.Path);
        string manifest = ManifestRun.Of(assembly, ManifestRun.Host()).Text("Acme.plugins.json");
        var random = new Random(2);
        for (int run = 0; run < 200; run++)
        {
            JsonObject entry = JsonNode.Parse(manifest)!["plugins"]![run % 2]!.AsObject();
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                Damage(entry, random);
            }

            string json = entry.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            string path = new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", $"{Entries.Usings}[assembly: PluginManifestEntry(\"{(run % 2 == 0 ? "device" : "sensor")}\", \"{(run % 2 == 0 ? "hall-bell" : "tree")}\", {SymbolDisplay.FormatLiteral(json, quote: true)})]");

            ManifestBuildResult result = ManifestRun.Of(path, ManifestRun.Host() with { Documentation = true });

            result.Errors.ShouldAllBe(error => error.Code == "PB1006" || error.Code == "PB1004" || error.Code == "PB1003", $"{json}\n{result.Errors.FirstOrDefault()?.Details}");
        }
    }

    [TestMethod]
    public void Symbols_that_are_missing_or_damaged_cost_only_the_source_locations()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights", Entries.Usings + Entries.Device("wled", "Lamp") + "class Lamp(int pin) { int Pin => pin; }");
        byte[] symbols = File.ReadAllBytes(_folder["Lights.pdb"]);
        for (int length = 0; length < symbols.Length; length += 97)
        {
            File.WriteAllBytes(_folder["Lights.pdb"], symbols.AsSpan(0, length));
            ManifestRun.Of(assembly).Errors.ShouldBeEmpty();
        }

        File.Delete(_folder["Lights.pdb"]);
        ManifestBuildResult without = ManifestRun.Of(assembly);

        without.Errors.ShouldBeEmpty();
        without.Manifest()["plugins"]![0]!["source"].ShouldBeNull();
    }

    [TestMethod]
    public void Assembly_that_another_program_holds_is_PB1002_and_says_so()
    {
        string assembly = new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", Entries.Usings + Entries.Device("wled", "Lamp"));
        using var held = new FileStream(assembly, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        BuildError error = ManifestRun.Of(assembly).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("PB1002");
        error.Text.ShouldContain("being used by another process");
    }

    [TestMethod]
    public void Plugin_with_very_long_text_is_written()
    {
        string text = new('x', 20_000_000);
        string assembly = new Compiler(_folder.Path) { Symbols = null }.Compile(
            "Lights", Entries.Usings + Entries.Attribute("device", "wled", $$"""{"kind":"device","name":"wled","class":"C","displayName":"C","members":[],"description":"{{text}}"}"""));

        ManifestRun.Of(assembly).Files["Lights.plugins.json"].Length.ShouldBeGreaterThan(text.Length);
    }

    public void Dispose() => _folder.Dispose();

    private static void Damage(JsonNode node, Random random)
    {
        while (true)
        {
            JsonNode?[] inner = node switch
            {
                JsonObject json => [.. json.Select(member => member.Value)],
                JsonArray array => [.. array],
                _ => [],
            };
            if (inner.Length == 0)
            {
                return;
            }

            JsonNode? chosen = inner[random.Next(inner.Length)];
            if (chosen is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } && random.Next(4) > 0)
            {
                node = chosen;
                continue;
            }

            JsonNode? value = JsonNode.Parse(s_values[random.Next(s_values.Length)]);
            switch (node)
            {
                case JsonObject json:
                    json[json.ElementAt(Array.IndexOf(inner, chosen)).Key] = value;
                    return;
                case JsonArray array:
                    array[Array.IndexOf(inner, chosen)] = value;
                    return;
            }
        }
    }

    private ManifestBuildResult Run() => ManifestRun.Of(_folder["Acme.dll"], ManifestRun.Host() with { Documentation = true });
}
