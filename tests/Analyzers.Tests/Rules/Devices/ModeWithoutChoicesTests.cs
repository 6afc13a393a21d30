namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class ModeWithoutChoicesTests
{
    [TestMethod]
    [DataRow("public required string [|Mode|] { get; init; }")]
    [DataRow("public required int [|Mode|] { get; init; }")]
    [DataRow("[Prompt(\"Mode\")] public string [|Mode|] { get; init; } = \"a\";")]
    [DataRow("[AllowedValues] public required string [|Mode|] { get; init; }")]
    [DataRow("[AllowedValues(\"a\"), DeniedValues(\"a\")] public required string [|Mode|] { get; init; }")]
    [DataRow("[DeniedValues(\"a\")] public required string [|Mode|] { get; init; }")]
    [DataRow("[System.Text.Json.Serialization.JsonPropertyName(\"mode\")] public required string [|Way|] { get; init; }")]
    public void A_mode_without_choices_is_reported_at_the_property(string property) => AnalyzerRun.Verify("PB0026", Screen(property));

    [TestMethod]
    public void The_message_names_class_and_property() => AnalyzerRun.Verify(
        "PB0026",
        Screen("public required string [|Mode|] { get; init; }"),
        "Clients ask for the mode of 'Screen' by a list of choices, and 'Mode' offers none. Make it an enum, or text with [AllowedValues].");

    [TestMethod]
    public void An_enum_without_members_offers_none() => AnalyzerRun.Verify("PB0026", Screen("public required Nothing [|Mode|] { get; init; }") + "public enum Nothing;");

    [TestMethod]
    public void Options_of_several_sensors_are_reported_once() => AnalyzerRun.Verify(
        "PB0026",
        Screen("public required string [|Mode|] { get; init; }") + """[Sensor("other")] public sealed class Other(ScreenOptions options) { public bool ConditionMet() => options is null; }""");

    public static string Screen(string property) => $$"""
        using System.ComponentModel.DataAnnotations;
        [Sensor("screen")] public sealed class Screen(ScreenOptions options) { public bool ConditionMet() => options is not null; }
        [PluginOptions] public sealed record ScreenOptions : SensorOptions { {{property}} }

        """;
}
