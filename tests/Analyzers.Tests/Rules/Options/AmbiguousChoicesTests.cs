namespace Patchbay.Analyzers.Tests.Rules.Options;

[TestClass]
public sealed class AmbiguousChoicesTests
{
    private const string Colours = "public enum Colour { Red, DarkRed, Dark_Red }";

    [TestMethod]
    [DataRow("Colour")]
    [DataRow("Colour?")]
    [DataRow("Colour[]?")]
    [DataRow("List<Colour>?")]
    [DataRow("Dictionary<string, Colour>?")]
    public void An_option_of_the_enum_is_marked_at_its_type(string type) => AnalyzerRun.Verify(
        "PB0070",
        $$"""{{Colours}} [PluginOptions] public record O { public [|{{type}}|] A { get; init; } }""",
        "The choices 'DarkRed' and 'Dark_Red' of 'Colour' are both written \"dark_red\" in configurations. Rename one of them, or give it another name by [JsonStringEnumMemberName].");

    [TestMethod]
    [DataRow("A, a")]
    [DataRow("Off, OFF, On")]
    [DataRow("[System.Text.Json.Serialization.JsonStringEnumMemberName(\"b\")] A, B")]
    public void Case_and_given_names_count(string members) =>
        AnalyzerRun.Verify("PB0070", $$"""public enum E { {{members}} } [PluginOptions] public record O([|E|] A);""");

    [TestMethod]
    public void An_inherited_option_is_marked_where_it_is_declared() =>
        AnalyzerRun.Verify("PB0070", $$"""{{Colours}} [PluginOptions] public record O : B; public record B { public [|Colour|] A { get; init; } }""");

    [TestMethod]
    [DataRow("public enum E { A = 1, a = 1 } [PluginOptions] public record O { public E Value { get; init; } }")]
    [DataRow("public enum E { A, [System.Text.Json.Serialization.JsonStringEnumMemberName(\"other\")] a } [PluginOptions] public record O { public E Value { get; init; } }")]
    [DataRow("public enum E { Foobar, FooBar } [PluginOptions] public record O { public E Value { get; init; } }", DisplayName = "foobar and foo_bar")]
    [DataRow("public enum E { A1, A11 } [PluginOptions] public record O { public E Value { get; init; } }")]
    [DataRow("public enum E { A, a } public record O { public E Value { get; init; } }")]
    [DataRow("public enum E { A, a } [PluginOptions] public record O { private E Value { get; init; } }")]
    [DataRow("public enum E { A, a } [PluginOptions] public record O { public static E Value { get; set; } public E Other => Value; }")]
    [DataRow("public enum E { A, } [PluginOptions] public record O { public E Value { get; init; } public Unknown Other { get; init; } }")]
    public void Choices_that_differ_or_are_no_option_are_silent(string source) => AnalyzerRun.VerifySilent(source);
}
