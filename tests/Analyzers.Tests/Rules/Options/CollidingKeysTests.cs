namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class CollidingKeysTests
{
    [TestMethod]
    [DataRow("public int MinRule { get; set; } public int [|Min_Rule|] { get; set; }", "Min_Rule", "min_rule", "min_rule", "MinRule")]
    [DataRow("public int MinRule { get; set; } public int [|MINRULE|] { get; set; }", "MINRULE", "minrule", "min_rule", "MinRule")]
    [DataRow("public int A { get; set; } [JsonPropertyName(\"a\")] public int [|B|] { get; set; }", "B", "a", "a", "A")]
    [DataRow("[JsonPropertyName(\"b-1\")] public int A { get; set; } public int [|B_1|] { get; set; }", "B_1", "b_1", "b-1", "A")]
    [DataRow("public int Ip { get; set; } public int [|IP|] { get; set; } public int [|iP|] { get; set; }", null, null, null, null)]
    public void The_second_of_two_is_marked(string members, string? name, string? key, string? otherKey, string? other) => AnalyzerRun.Verify(
        "PB0033",
        $$"""using System.Text.Json.Serialization; [PluginOptions] public record O { {{members}} }""",
        name is null ? null : $"The key of '{name}', \"{key}\", reads the same as \"{otherKey}\" of '{other}': case, '_' and '-' do not matter. Rename one, or give it another key by [JsonPropertyName].");

    [TestMethod]
    [DataRow("[PluginOptions] public record O : DeviceOptions { public int [|NickName|] { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B { public int [|NAME|] { get; init; } } [PluginOptions] public record B { public int Name { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B; [PluginOptions] public record O2 : B; public record B { public int Name { get; init; } public int [|NAME|] { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B; [PluginOptions] public record B { public int Name { get; init; } public int [|NAME|] { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B { public override int NAME { get; init; } } [PluginOptions] public record B { public int Name { get; init; } public virtual int [|NAME|] { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B { [System.Text.Json.Serialization.JsonPropertyName(\"b\")] public override int [|A|] { get; init; } } [PluginOptions] public record B { public virtual int A { get; init; } public int B2 { get; init; } [System.Text.Json.Serialization.JsonPropertyName(\"b\")] public int C { get; init; } }")]
    [DataRow("[PluginOptions] public record O(int Name, int [|NAME|]);")]
    public void Inherited_options_count_and_are_reported_once(string source) => AnalyzerRun.Verify("PB0033", source);

    [TestMethod]
    [DataRow("[PluginOptions] public record O { public int A { get; set; } public int B { get; set; } }")]
    [DataRow("[PluginOptions] public record O { public int A { get; set; } [System.Text.Json.Serialization.JsonPropertyName(\"a2\")] public int a { get; set; } }")]
    [DataRow("[PluginOptions] public record O { public int Name { get; set; } public int NAME => Name; private int name { get; set; } public static int nAME { get; set; } }")]
    [DataRow("[PluginOptions] public record O : B { public override int Name { get; init; } } public record B { public virtual int Name { get; init; } }")]
    [DataRow("[PluginOptions] public record O : B { public new string? Name { get; init; } } public record B { public int Name { get; init; } }")]
    [DataRow("public record C { public int Name { get; set; } public int NAME { get; set; } }")]
    public void Different_keys_and_hidden_properties_are_silent(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("[RenamedFrom([|\"d\"|])] public int A { get; set; } public int D { get; set; }", "d", "A", "d", "D")]
    [DataRow("public int D { get; set; } [RenamedFrom([|\"D\"|])] public int A { get; set; }", "D", "A", "d", "D")]
    [DataRow("[RenamedFrom(\"d\")] public int A { get; set; } [RenamedFrom([|\"D_\"|])] public int B { get; set; }", "D_", "B", "d", "A")]
    public void A_former_key_that_another_has_is_marked(string members, string former, string name, string key, string other) => AnalyzerRun.Verify(
        "PB0033",
        $$"""[PluginOptions] public record O { {{members}} }""",
        $"The former key \"{former}\" of '{name}' reads the same as \"{key}\" of '{other}': a configuration that has it would set both. Remove [RenamedFrom] from one of them.");

    [TestMethod]
    [DataRow("[RenamedFrom(\"d\"), RenamedFrom([|\"D\"|])] public int A { get; set; }", "D")]
    [DataRow("[RenamedFrom([|\"a\"|])] public int A { get; set; }", "a")]
    public void A_former_key_that_the_option_has_anyway_is_marked(string members, string former) => AnalyzerRun.Verify(
        "PB0033",
        $$"""[PluginOptions] public record O { {{members}} }""",
        $"The former key \"{former}\" of 'A' is read for it anyway: it has that key now, or another [RenamedFrom] names it. Remove this one.");

    [TestMethod]
    public void Keys_of_the_host_are_its_rule_alone() => AnalyzerRun.Verify(
        "PB0038",
        """[PluginOptions] public record O { public string? [|Schedule|] { get; init; } public string? [|SCHEDULE|] { get; init; } [RenamedFrom("schedule")] public string? [|Program|] { get; init; } } [Device("x")] public class Lamp(O options) { public bool Send(bool on) => on; }""");

    [TestMethod]
    [DataRow("public int Name { get; set; } public int Name { get; set; }")]
    [DataRow("public int Name { get; set; } [System.Text.Json.Serialization.JsonPropertyName()] public int Other { get; set; }")]
    [DataRow("public int { get; set; } public int { get; set; }")]
    public void Half_typed_options_are_left_to_the_compiler(string members) => AnalyzerRun.VerifySilent($$"""[PluginOptions] public record O { {{members}} }""");
}
