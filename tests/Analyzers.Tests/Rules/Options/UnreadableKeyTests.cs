namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class UnreadableKeyTests
{
    private const string Using = "using System.Text.Json.Serialization; ";

    [TestMethod]
    [DataRow("a:b", "':' separates the sections of a configuration. Write another character.")]
    [DataRow(":", "':' separates the sections of a configuration. Write another character.")]
    [DataRow("", "it is empty. Write a name.")]
    [DataRow(" ", "it is empty. Write a name.")]
    [DataRow("_-_", "'_' and '-' do not matter, so nothing of it is left. Write a name.")]
    public void A_key_that_no_configuration_has_is_marked(string key, string reason)
    {
        AnalyzerRun.Verify("PB0073", $$"""{{Using}}[PluginOptions] public record O { [JsonPropertyName([|"{{key}}"|])] public int A { get; init; } }""", $"The key \"{key}\" of 'A' can never be read: {reason}");
        AnalyzerRun.Verify("PB0073", $$"""[PluginOptions] public record O { [RenamedFrom([|"{{key}}"|])] public int A { get; init; } }""", $"The key \"{key}\" of 'A' can never be read: {reason}");
    }

    [TestMethod]
    [DataRow("_")]
    [DataRow("___")]
    public void A_property_whose_name_leaves_nothing_is_marked(string name) => AnalyzerRun.Verify(
        "PB0073",
        $$"""[PluginOptions] public record O { public int [|{{name}}|] { get; init; } } [Device("x")] public class Lamp(O options) { public bool Send(bool on) => on; }""",
        $"The key \"{name}\" of '{name}' can never be read: '_' and '-' do not matter, so nothing of it is left. Write a name.");

    [TestMethod]
    [DataRow("\"a\\nb\"")]
    [DataRow("\"\\ud83d\"")]
    public void Characters_that_cannot_be_written_are_marked(string key) =>
        AnalyzerRun.Verify("PB0073", $$"""{{Using}}[PluginOptions] public record O { [JsonPropertyName([|{{key}}|])] public int A { get; init; } }""");

    [TestMethod]
    [DataRow("""[JsonPropertyName([|"a:b"|])] public int A { get; init; } [JsonPropertyName([|"A:B"|])] public int B { get; init; }""", DisplayName = "no collision as well")]
    [DataRow("""[JsonPropertyName([|""|])] public int A { get; init; } [JsonPropertyName([|""|])] public int B { get; init; }""", DisplayName = "no collision of nothing")]
    [DataRow("""[JsonPropertyName([|"_"|])] public int A { get; init; }""", DisplayName = "no key of the host as well")]
    [DataRow("""[JsonPropertyName([|"$a:b"|])] public int A { get; init; }""", DisplayName = "no key of the host either")]
    public void It_is_the_one_diagnostic(string members) => AnalyzerRun.Verify(
        "PB0073", $$"""{{Using}}[PluginOptions] public record O { {{members}} } [Connector("x")] public class C(O options) { public void SendCommand(string key, double value) { } }""");

    [TestMethod]
    [DataRow("[JsonPropertyName(\"a_b\")] public int A { get; init; }")]
    [DataRow("[JsonPropertyName(\"größe\")] public int A { get; init; }")]
    [DataRow("[JsonPropertyName(\"a.b\")] public int A { get; init; }")]
    [DataRow("[JsonPropertyName(\"a\")] public int _ { get; init; }")]
    [DataRow("[RenamedFrom(\"b\"), RenamedFrom(\"c\")] public int A { get; init; }")]
    [DataRow("[JsonPropertyName(unknown)] public int A { get; init; }")]
    [DataRow("[JsonPropertyName] public int A { get; init; }")]
    [DataRow("[JsonPropertyName(\"a:b\")] public int A;", DisplayName = "a field")]
    public void Other_keys_are_silent(string member) => AnalyzerRun.VerifySilent($$"""{{Using}}[PluginOptions] public record O { {{member}} }""");

    [TestMethod]
    public void Other_types_are_silent() => AnalyzerRun.VerifySilent($$"""{{Using}}public record O { [JsonPropertyName("a:b")] public int A { get; init; } }""");
}
