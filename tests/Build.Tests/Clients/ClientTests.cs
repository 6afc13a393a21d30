using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build;

namespace Build.Tests.Clients;

/// <summary>The metadata of devices and sensors, given to the clients that it is for.</summary>
[TestClass]
public sealed class ClientTests : IDisposable
{
    private static readonly string[] s_ofHost = ["_type", "default_rule", "schedule", "targets"];

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void Clients_can_set_up_every_device_and_sensor_of_the_firmware() =>
        ClientRun.SetUpAll(ClientRun.Build(_folder.Path, SmartHomeDrivers.Source)).Keys.ShouldBe(SmartHomeDrivers.Templates.Keys, ignoreOrder: true);

    [TestMethod]
    public void No_rule_finds_anything_wrong_with_them() => ClientRun.Rules(SmartHomeDrivers.Source).ShouldBeEmpty();

    [TestMethod]
    public void Files_and_keys_are_those_of_the_originals()
    {
        foreach ((string file, JsonObject metadata) in ClientRun.Metadata(ClientRun.Build(_folder.Path, SmartHomeDrivers.Source)))
        {
            string.Join(' ', metadata["config_template"]!.AsObject().Select(member => member.Key)).ShouldBe(SmartHomeDrivers.Templates[file], file);
        }
    }

    [TestMethod]
    public void Every_key_of_a_template_is_an_option_or_the_hosts()
    {
        foreach (JsonNode? plugin in ClientRun.Build(_folder.Path, SmartHomeDrivers.Source).Manifest()["plugins"]!.AsArray())
        {
            plugin!["metadata"]!["config_template"]!.AsObject().Select(member => member.Key)
                .Except(s_ofHost).Except(plugin["options"]!["properties"]!.AsObject().Select(member => member.Key)).ShouldBeEmpty((string)plugin["name"]!);
        }
    }

    [TestMethod]
    public void Choices_have_the_names_that_the_author_gives_them()
    {
        ManifestBuildResult result = ClientRun.Build(_folder.Path, SmartHomeDrivers.Source);

        ClientRun.Metadata(result)["sensors/Desktop.json"]["mode_options"].Texts().ShouldBe(["activity", "screen"]);
        ClientRun.Metadata(result).Where(file => file.Value.ContainsKey("mode_options")).Select(file => file.Key)
            .ShouldBe(["sensors/Desktop.json", "sensors/Dht22.json", "sensors/Si7021.json"]);
    }

    [TestMethod]
    [DataRow("public ThermostatMode Mode { get; init; }", null, DisplayName = "not asked for")]
    [DataRow("[AllowedValues(\"a b\", \"\\\"q\\\"\", null)] public required string Mode { get; init; }", "a b|\"q\"", DisplayName = "allowed values")]
    [DataRow("[AllowedValues(\"a\", \"b\"), DeniedValues(\"a\")] public required string Mode { get; init; }", "b", DisplayName = "without denied values")]
    [DataRow("[AllowedValues(ThermostatMode.Heat)] public required ThermostatMode Mode { get; init; }", "heat", DisplayName = "allowed members")]
    [DataRow("[Prompt(\"Mode\")] public ThermostatMode? Mode { get; init; }", "cool|heat", DisplayName = "optional")]
    public void Modes_are_listed_only_where_they_are_asked_for(string property, string? modes)
    {
        string source = SmartHomeDrivers.Usings + $$"""
            [Sensor("screen")] public sealed class Screen(ScreenOptions options) { public bool ConditionMet() => options is not null; }
            [PluginOptions] public sealed record ScreenOptions : SensorOptions { {{property}} }
            """;

        ClientRun.Metadata(ClientRun.Build(_folder.Path, source))["sensors/Screen.json"]["mode_options"]?.Texts().ShouldBe(modes?.Split('|'));
    }

    [TestMethod]
    public void Nickname_stands_in_the_template_where_an_option_has_it()
    {
        SortedDictionary<string, JsonObject> metadata = ClientRun.Metadata(ClientRun.Build(_folder.Path, SmartHomeDrivers.Usings + """
            [Device("without")] public sealed class Without { public bool Send(bool on) => on; }
            [Device("optional")] public sealed class Optional(OptionalOptions options) { public bool Send(bool on) => options.Pin > 0; }
            [PluginOptions] public sealed record OptionalOptions { public required int Pin { get; init; } public string Nickname { get; init; } = "Lamp"; }
            """));

        Keys(metadata["devices/Without.json"]).ShouldBe(["_type", "default_rule", "schedule"]);
        Keys(metadata["devices/Optional.json"]).ShouldBe(["_type", "nickname", "pin", "default_rule", "schedule"]);
    }

    [TestMethod]
    public void Options_with_keys_of_the_host_are_left_out_of_the_template()
    {
        string source = SmartHomeDrivers.Usings + """
            [Device("lamp")] public sealed class Lamp(LampOptions options) { public bool Send(bool on) => options.Pin > 0; }
            [PluginOptions] public sealed record LampOptions : DeviceOptions
            {
                public required string DefaultRule { get; init; }
                public required string Schedule { get; init; }
                public required string Targets { get; init; }
                [JsonPropertyName("_type")] public required string Type { get; init; }
                [JsonPropertyName("Default-Rule")] public required string Other { get; init; }
                public required int Pin { get; init; }
                [JsonPropertyName("pin")] public required int Twice { get; init; }
            }
            """;

        Keys(ClientRun.Metadata(ClientRun.Build(_folder.Path, source))["devices/Lamp.json"]).ShouldBe(["_type", "nickname", "targets", "pin", "default_rule", "schedule"]);
        ClientRun.Rules(source).ShouldContain("PB0038");
    }

    [TestMethod]
    public void The_author_can_state_the_dependencies()
    {
        SortedDictionary<string, JsonObject> metadata = ClientRun.Metadata(ClientRun.Build(_folder.Path, SmartHomeDrivers.Usings + """
            [Device("lamp", Dependencies = ["lib/x.py", "wrong.py", "lib/y/z.py", "lib/x.py", null!])] public sealed class Lamp { public bool Send(bool on) => on; }
            [Sensor("none", Dependencies = new string[0])] public sealed class None { public bool ConditionMet() => true; }
            """));

        metadata["devices/Lamp.json"]["dependencies"].Texts().ShouldBe(["lib/x.py", "lib/y/z.py"]);
        metadata["sensors/None.json"]["dependencies"].Texts().ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("lamp", "", "Lamp.json")]
    [DataRow("web-lamp", "", "WebLamp.json")]
    [DataRow("lamp", "MetadataFile = \"Web lamp\"", "Web lamp.json")]
    [DataRow("lamp", "MetadataFile = \"lamp.JSON\"", "lamp.JSON")]
    [DataRow("lamp", "MetadataFile = \".json\"", ".json.json")]
    [DataRow("lamp", "MetadataFile = \"../Lamp\"", "Lamp.json")]
    [DataRow("lamp", "MetadataFile = \"\"", "Lamp.json")]
    public void The_author_can_name_the_metadata_file(string name, string argument, string file)
    {
        string source = SmartHomeDrivers.Usings + $$"""[Device("{{name}}"{{(argument.Length > 0 ? ", " + argument : "")}})] public sealed class Lamp { public bool Send(bool on) => on; }""";

        ClientRun.Metadata(ClientRun.Build(_folder.Path, source)).Keys.ShouldBe(["devices/" + file]);
    }

    [TestMethod]
    [DataRow("IntRange", "Min = -5, Max = 1e15", "-5,1000000000000000")]
    [DataRow("IntOrFade", "Min = 1.0, Max = 2.5e2", "1,250")]
    [DataRow("FloatRange", "Min = 0.05, Max = 1e3", "0.05,1000")]
    public void Limits_are_written_without_an_exponent(string prompt, string limits, string written)
    {
        string source = SmartHomeDrivers.Usings + $$"""[Device("lamp", Rule = RulePrompt.{{prompt}}, {{limits}})] public sealed class Lamp { public bool Send(bool on) => on; }""";

        string.Join(',', ClientRun.Metadata(ClientRun.Build(_folder.Path, source))["devices/Lamp.json"]["rule_limits"]!.AsArray().Select(limit => limit!.ToJsonString())).ShouldBe(written);
    }

    [TestMethod]
    [DataRow("PB0024", """[Device("strip", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)] public sealed class Strip(Named options) { public bool Send(bool on) => options is not null; }""")]
    [DataRow("PB0024", """[Device("strip", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)] public sealed class Strip(Late options) { public bool Send(bool on) => options is not null; } [PluginOptions] public sealed record Late : DeviceOptions { [Prompt("Low", Order = 1500)] public required int MinRule { get; init; } [Prompt("High", Order = 1500)] public required int MaxRule { get; init; } }""")]
    [DataRow("PB0024", """[Sensor("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat(Named options) { public bool ConditionMet() => options is not null; }""")]
    [DataRow("PB0024", """[Sensor("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat(Half options) { public bool ConditionMet() => options is not null; } [PluginOptions] public sealed record Half : SensorOptions { [Prompt("Units", Order = 500)] public required TemperatureUnit Units { get; init; } public required ThermostatMode Mode { get; init; } }""")]
    [DataRow("PB0024", """[Device("heat", Rule = RulePrompt.Thermostat)] public sealed class Heat(Heated options) { public bool Send(bool on) => options is not null; } [PluginOptions] public sealed record Heated : ThermostatOptions;""")]
    [DataRow("PB0026", """[Sensor("screen")] public sealed class Screen(Free options) { public bool ConditionMet() => options is not null; } [PluginOptions] public sealed record Free : SensorOptions { public required string Mode { get; init; } }""")]
    [DataRow("PB0027", """[Device("lamp")] public sealed class Lamp(Port options) { public bool Send(bool on) => options is not null; } [PluginOptions] public sealed record Port : DeviceOptions { public required int PortNumber { get; init; } }""")]
    [DataRow("PB0027", """[Sensor("lamp")] public sealed class Lamp(Far options) { public bool ConditionMet() => options is not null; } [PluginOptions] public sealed record Far : SensorOptions { public required Uri Uri { get; init; } }""")]
    [DataRow("PB0028", """[Device("strip", Rule = RulePrompt.IntRange, Min = 0.5, Max = 9.5)] public sealed class Strip(Named options) { public bool Send(bool on) => options is not null; }""")]
    [DataRow("PB0028", """[Device("strip", Rule = RulePrompt.IntOrFade, Min = 0.5, Max = 9.5)] public sealed class Strip(Dimmed options) { public bool Send(bool on) => options is not null; } [PluginOptions] public sealed record Dimmed : DimmableOptions;""")]
    [DataRow("PB0029", """[Device("one")] public sealed class One(Named options) { public bool Send(bool on) => options is not null; } [Device("two", DisplayName = "One")] public sealed class Two(Named options) { public bool Send(bool on) => options is not null; }""")]
    public void What_clients_fail_on_is_reported(string rule, string source)
    {
        source = SmartHomeDrivers.Usings + source + "[PluginOptions] public sealed record Named : DeviceOptions;";

        Should.Throw<ClientException>(() => ClientRun.SetUpAll(ClientRun.Build(_folder.Path, source)));
        ClientRun.Rules(source).ShouldBe([rule]);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Keys(JsonObject metadata) => metadata["config_template"]!.AsObject().Select(member => member.Key);
}
