namespace Patchbay.Analyzers.Tests.Rules.Generation;

[TestClass]
public sealed class UnwritableTextTests
{
    private const string Member = "public bool Send(bool on) => on;";

    [TestMethod]
    [DataRow("""Device("x", DisplayName = [|"\ud83d"|])""", "\\ud83d")]
    [DataRow("""Device("x", Description = [|"a\udca1b"|])""", "\\udca1")]
    [DataRow("""Device("x", Dependencies = new[] { "lib/a.py", [|"lib/\ud83d\ud83d\udca1"|] })""", "\\ud83d")]
    [DataRow("""Device("x", MetadataFile = [|"\ud83d.json"|])""", "\\ud83d")]
    [DataRow("""Device("x", DisplayName = [|Half|])""", "\\ud83d")]
    public void Half_a_character_is_marked_at_the_argument(string attribute, string half) => AnalyzerRun.Verify(
        "PB0062",
        $$"""[{{attribute}}] public class Lamp { public const string Half = "\ud83d"; {{Member}} }""".Replace("[|Half|]", "[|Lamp.Half|]", StringComparison.Ordinal),
        $"This text holds half of a surrogate pair ({half}), which no file can hold. Remove it, or write the whole character.");

    [TestMethod]
    [DataRow("""[Prompt([|"\ud83d"|])] public int A { get; init; }""")]
    [DataRow("""[System.ComponentModel.DataAnnotations.AllowedValues("a", [|"\ud83d"|])] public string A { get; init; } = "a";""")]
    [DataRow("""[System.ComponentModel.DataAnnotations.Range(1, 2, ErrorMessage = [|"\ud83d"|])] public int A { get; init; } = 1;""")]
    public void Texts_of_options_are_marked(string property) => AnalyzerRun.Verify("PB0062", $$"""[PluginOptions] public record O { {{property}} }""");

    [TestMethod]
    [DataRow("""[Device([|"a\ud83d"|])] public class Lamp { public bool Send(bool on) => on; }""", "PB0011")]
    [DataRow("""[ConfigGenerator("a", [|"b\ud83d"|])] public class P { public string Generate() => ""; }""", "PB0011")]
    [DataRow("""[ConnectorBackend("c")] public abstract class C; [ConnectorBackend("c", [|"\ud83d"|])] public class P : C { public void Connect() { } }""", "PB0011")]
    [DataRow("""[PluginOptions] public record O { [System.Text.Json.Serialization.JsonPropertyName([|"a\ud83d"|])] public int A { get; init; } }""", "PB0073")]
    public void Names_and_keys_have_diagnostics_of_their_own(string source, string id) => AnalyzerRun.Verify(id, source);

    [TestMethod]
    [DataRow("""[Device("x", DisplayName = "\ud83d\udca1 \U0001F4A1 💡")] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x", DisplayName = "\u2028\u0085\t")] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x", DisplayName = null)] public class Lamp { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x"), Obsolete("\ud83d")] public class Lamp { public const string Half = "\ud83d"; public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x", DisplayName = unknown)] public class Lamp { public bool Send(bool on) => on; }""")]
    public void Whole_characters_and_other_texts_are_silent(string source) => AnalyzerRun.VerifySilent(source);
}
