using Patchbay.Analyzers.Rules.Devices;

namespace Patchbay.Analyzers.Tests.Variants;

internal sealed class RuleOptionsMissingVariants() : CorrectVariants("PB0024")
{
    public override IEnumerable<string> Sources =>
        from form in new[] { "record StripOptions : DimmableOptions;", "record StripOptions : Base; public abstract record Base : DimmableOptions;", "class StripOptions { public required string Nickname { get; init; } public required int MinRule { get; init; } public required int MaxRule { get; init; } }", "record StripOptions(string Nickname, int MinRule, int MaxRule);", "record StripOptions : DeviceOptions { [Prompt(\"Low\", Order = 1000)] public int MinRule { get; init; } = 1; [Prompt(\"High\", Order = -5)] public int MaxRule { get; init; } = 2; }" }
        from limits in new[] { "Min = 1, Max = 255", "Max = 100, Min = 0", "Min = 5, Max = 5", "Min = -1, Max = 1" }
        select $$"""[Device("strip", Rule = RulePrompt.IntOrFade, {{limits}})] public sealed class Strip(StripOptions options) { public bool Send(bool on, int brightness) => on && options.MinRule <= brightness; } [PluginOptions] public {{form}}""";
}

internal sealed class UnusablePathVariants() : CorrectVariants("PB0025")
{
    public override IEnumerable<string> Sources =>
    [
        .. from file in new[] { "Wled", "Wled.json", "wled.v2", "WLED strip", "Größe", "_x", "1", "Console", "a-b_c(d)" } select Lamp($"MetadataFile = \"{file}\""),
        .. from path in new[] { "plugins/A.dll", "lib/a.py", "a/b/c/d", "lib/my driver.py", ".hidden/x", "x/.hidden", "é/ü" } select Lamp($"Dependencies = new[] {{ \"{path}\" }}"),
        Lamp("Dependencies = []"),
        Lamp("Dependencies = new string[0]"),
        Lamp("Dependencies = null"),
        Lamp("MetadataFile = null"),
        Lamp("Dependencies = [\"a/b\", \"a/c\"], MetadataFile = \"x\""),
    ];

    private static string Lamp(string arguments) => $$"""[Device("lamp", {{arguments}})] public sealed class Lamp { public bool Send(bool on) => on; }""";
}

internal sealed class ModeWithoutChoicesVariants() : CorrectVariants("PB0026")
{
    public override IEnumerable<string> Sources =>
        from use in new[] { "Sensor", "Connector" }
        from property in new[]
        {
            "public required ThermostatMode Mode { get; init; }", "public ThermostatMode Mode { get; init; }", "[Prompt(\"Mode\")] public ThermostatMode? Mode { get; init; }",
            "[AllowedValues(\"a\", \"b\")] public required string Mode { get; init; }", "[Prompt(\"Mode\"), AllowedValues(\"a\", null)] public string? Mode { get; init; }", "public string Mode { get; init; } = \"free\";",
            "public string? Mode { get; init; }", "[AllowedValues(\"a\", \"b\"), DeniedValues(\"a\")] public required string Mode { get; init; }", "public bool Mode { get; init; }", "public string Mood { get; init; } = \"\";",
        }
        select use is "Sensor"
            ? Tests.Rules.Devices.ModeWithoutChoicesTests.Screen(property)
            : $$"""[Connector("x")] public sealed class X(O options) { public void SendCommand(string key, JsonNode? value) => _ = options; } [PluginOptions] public sealed record O { {{property}} }""";
}

internal sealed class UnaskableOptionVariants() : CorrectVariants("PB0027")
{
    public override IEnumerable<string> Sources =>
    [
        .. from property in new[]
           {
               "public required IPAddress Ip { get; init; }", "public required int Pin { get; init; }", "public required int PinData { get; init; }", "public required string PinClock { get; init; }",
               "public required Uri Uri { get; init; }", "public required string OnPath { get; init; }", "public required string OffPath { get; init; }", "public int Port { get; init; } = 80;",
               "public string? Host { get; init; }", "public List<int> Pins { get; init; } = [];", "[System.Text.Json.Serialization.JsonPropertyName(\"ip\")] public required string Address { get; init; }",
               "public Secret? Token { get; init; }", "public bool Inverted { get; init; }", "[Prompt(\"Pin\")] public int Pin { get; init; } = 4;", "private string Hidden { get; set; } = \"\";",
           }
           select Tests.Rules.Devices.UnaskableOptionTests.Lamp(property),
        .. from kind in new[] { "", ", AskableKeys = new[] { \"*\" }", ", AskableKeys = new[] { \"port\" }", ", AskableKeys = new[] { \"p*t\" }", ", AskableKeys = new string[0]" }
           select $$"""[PluginKind("k"{{kind}})] public interface I { void Run(); } [Plugin<I>("x")] public sealed class X(O options) { public void Run() => _ = options; } [PluginOptions] public sealed record O { public required int Port { get; init; } }""",
        "[PluginOptions] public sealed record O { public required int Port { get; init; } }",
    ];
}

internal sealed class FractionalLimitVariants() : CorrectVariants("PB0028")
{
    public override IEnumerable<string> Sources =>
    [
        .. from prompt in new[] { "IntRange", "IntOrFade" } from limits in new[] { "Min = 1, Max = 9", "Min = 1.0, Max = 9.0", "Min = -1e3, Max = 1e15", "Min = 1.5 * 2, Max = 9", "Min = -9007199254740992, Max = 9007199254740992", "Min = 'a', Max = 'b'" }
           select Rules.Device($"Rule = RulePrompt.{prompt}, {limits}"),
        .. from limits in new[] { "Min = 0.5, Max = 9.5", "Min = -0.1, Max = 1e300", "Min = 0.05, Max = 60", "Min = double.Epsilon, Max = 1" } from more in new[] { "", ", DisplayName = \"L\"" }
           select Rules.Device($"Rule = RulePrompt.FloatRange, {limits}{more}"),
    ];
}

internal sealed class DuplicateDisplayNameVariants() : CorrectVariants("PB0029")
{
    public override IEnumerable<string> Sources =>
        from first in new[] { "DisplayName = \"Lamp\"", "DisplayName = \"lamp\"", "DisplayName = \"A\"", "DisplayName = \"Lamp \"", "Description = \"Lamp\"" }
        from second in new[]
        {
            """[Sensor("b", DisplayName = "Lamp")] public sealed class B { public bool ConditionMet() => true; }""", """[Device("b")] public sealed class B { public bool Send(bool on) => on; }""",
            """[Device("b", DisplayName = "LAMP")] public sealed class B { public bool Send(bool on) => on; }""", """[PluginKind("k")] public interface I { void Run(); } [Plugin<I>("a", DisplayName = "Lamp"), Plugin<I>("b", DisplayName = "Lamp")] public sealed class B { public void Run() { } }""",
        }
        select $$"""[Device("a", {{first}})] public sealed class A { public bool Send(bool on) => on; } {{second}}""";
}

internal sealed class HostOwnedKeyVariants() : CorrectVariants("PB0038")
{
    public override IEnumerable<string> Sources =>
    [
        .. from property in new[]
           {
               "Targets", "DefaultRules", "Rule", "Schedules", "Type", "Kind", "Nick", "Default", "Type_", "ScheduleFile", "Schema", "Id", "Name", "Enabled", "Host", "Plugin",
           }
           select Tests.Rules.Options.ReservedKeyTests.Lamp($"public string {property} {{ get; init; }} = \"\";"),
        Tests.Rules.Options.ReservedKeyTests.Lamp("[System.Text.Json.Serialization.JsonPropertyName(\"plan\")] public string Schedule { get; init; } = \"\";"),
        Tests.Rules.Options.ReservedKeyTests.Lamp("private string Schedule { get; set; } = \"\";"),
        Tests.Rules.Options.ReservedKeyTests.Lamp("public Inner Inner { get; init; } = new();") + "[PluginOptions] public sealed record Inner { public string Schedule { get; init; } = \"\"; }",
        """[PluginKind("k")] public interface I { void Run(); } [Plugin<I>("x")] public sealed class X(O options) { public void Run() => _ = options; } [PluginOptions] public sealed record O { public string Schedule { get; init; } = ""; }""",
        "[PluginOptions] public sealed record O { public string Schedule { get; init; } = \"\"; }",
    ];
}
