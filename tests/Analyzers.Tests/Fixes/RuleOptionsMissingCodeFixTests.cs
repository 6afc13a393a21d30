namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class RuleOptionsMissingCodeFixTests
{
    private const string Title = "Derive 'StripOptions' from 'DimmableOptions'";

    private const string Strip = """
        [Device("strip", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
        public sealed class Strip(StripOptions options)
        {
            public bool Send(bool on) => on && options is not null;
        }


        """;

    [TestMethod]
    [DataRow("public sealed record StripOptions : DeviceOptions;", "public sealed record StripOptions : DimmableOptions;")]
    [DataRow("public sealed record StripOptions;", "public sealed record StripOptions : DimmableOptions;")]
    [DataRow("public sealed record StripOptions(string Ip);", "public sealed record StripOptions(string Ip) : DimmableOptions;")]
    [DataRow("public sealed record StripOptions : System.IComparable // Of one strip.\n{\n    public required string Ip { get; init; }\n    public int CompareTo(object? other) => 0;\n}",
        "public sealed record StripOptions : DimmableOptions, System.IComparable // Of one strip.\n{\n    public required string Ip { get; init; }\n    public int CompareTo(object? other) => 0;\n}")]
    [DataRow("public sealed record StripOptions\n{\n    public required string Ip { get; init; }\n}", "public sealed record StripOptions : DimmableOptions\n{\n    public required string Ip { get; init; }\n}")]
    public void Options_get_the_base_that_has_the_limits(string before, string after) =>
        FixRun.Verify(Strip + "[PluginOptions]\n" + before, Title, (Strip + "[PluginOptions]\n" + after).ReplaceLineEndings("\n"));

    [TestMethod]
    public void A_thermostat_gets_its_own_base() => FixRun.Verify(
        """
        [Sensor("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat(HeatOptions options) { public bool ConditionMet() => options is not null; }
        [PluginOptions] public sealed record HeatOptions : Patchbay.Devices.SensorOptions;
        """,
        "Derive 'HeatOptions' from 'ThermostatOptions'",
        """
        [Sensor("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat(HeatOptions options) { public bool ConditionMet() => options is not null; }
        [PluginOptions] public sealed record HeatOptions : ThermostatOptions;
        """);

    [TestMethod]
    [DataRow("public sealed class StripOptions;", DisplayName = "a class")]
    [DataRow("public sealed record StripOptions : Own; public record Own;", DisplayName = "another base")]
    [DataRow("public sealed record StripOptions { public int MinRule { get; init; } = 1; }", DisplayName = "a limit that is not asked for")]
    [DataRow("public sealed record StripOptions { public static StripOptions Usual { get; } = new(); }", DisplayName = "created by others")]
    public void Where_it_would_not_compile_nothing_is_offered(string options) => FixRun.Titles(Strip + "[PluginOptions] " + options, "PB0024").ShouldBeEmpty();
}
