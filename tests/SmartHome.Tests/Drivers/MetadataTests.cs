using System.Text.Json;

namespace SmartHome.Tests.Drivers;

/// <summary>What existing clients read about the drivers: the files that the build has written.</summary>
[TestClass]
public sealed class MetadataTests
{
    [TestMethod]
    [DataRow("devices/Wled", "wled", "_type nickname ip min_rule max_rule default_rule schedule", "int_or_fade", "[1,255]")]
    [DataRow("devices/Bulb", "bulb", "_type nickname ip min_rule max_rule default_rule schedule", "int_or_fade", "[1,100]")]
    [DataRow("devices/Dimmer", "dimmer", "_type nickname ip min_rule max_rule default_rule schedule", "int_or_fade", "[1,100]")]
    [DataRow("devices/TasmotaRelay", "tasmota-relay", "_type nickname ip default_rule schedule", "standard", "")]
    [DataRow("devices/HttpGet", "http-get", "_type nickname uri on_path off_path default_rule schedule", "standard", "")]
    [DataRow("devices/ApiTarget", "api-target", "_type nickname ip default_rule schedule", "api_target", "")]
    [DataRow("devices/Desktop", "desktop", "_type nickname ip default_rule schedule", "standard", "")]
    [DataRow("devices/Relay", "relay", "_type nickname pin default_rule schedule", "standard", "")]
    [DataRow("devices/Pwm", "pwm", "_type nickname pin min_rule max_rule default_rule schedule", "int_or_fade", "[0,1023]")]
    public void A_device_has_what_clients_know(string file, string name, string template, string prompt, string limits)
    {
        JsonElement metadata = Read(file);

        metadata.GetProperty("config_name").GetString().ShouldBe(name);
        Keys(metadata).ShouldBe(template);
        metadata.GetProperty("rule_prompt").GetString().ShouldBe(prompt);
        Limits(metadata).ShouldBe(limits);
    }

    [TestMethod]
    [DataRow("sensors/Switch", "switch", "_type nickname pin default_rule schedule targets", "standard", "", false)]
    [DataRow("sensors/Pir", "pir", "_type nickname pin default_rule schedule targets", "float_range", "[0,60]", true)]
    [DataRow("sensors/Ld2410", "ld2410", "_type nickname pin default_rule schedule targets", "float_range", "[0,60]", true)]
    [DataRow("sensors/LoadCell", "load-cell", "_type nickname pin_data pin_clock default_rule schedule targets", "float_range", "[0,10000000]", false)]
    [DataRow("sensors/Si7021", "si7021", "_type nickname units default_rule mode tolerance schedule targets", "thermostat", "[18,27]", false)]
    [DataRow("sensors/Dht22", "dht22", "_type nickname pin units default_rule mode tolerance schedule targets", "thermostat", "[18,27]", false)]
    [DataRow("sensors/Dummy", "dummy", "_type nickname default_rule schedule targets", "on_off", "", true)]
    [DataRow("sensors/Desktop", "desktop", "_type nickname ip default_rule mode schedule targets", "standard", "", true)]
    public void A_sensor_has_what_clients_know(string file, string name, string template, string prompt, string limits, bool isTriggerable)
    {
        A_device_has_what_clients_know(file, name, template, prompt, limits);
        Read(file).GetProperty("triggerable").GetBoolean().ShouldBe(isTriggerable);
    }

    [TestMethod]
    [DataRow("sensors/Si7021", """["cool","heat"]""")]
    [DataRow("sensors/Dht22", """["cool","heat"]""")]
    [DataRow("sensors/Desktop", """["screen","activity"]""")]
    public void A_mode_has_its_options(string file, string options) => Text(Read(file).GetProperty("mode_options")).ShouldBe(options);

    [TestMethod]
    public void There_is_a_file_for_each_driver_and_none_beside() =>
        Directory.EnumerateFiles(Path.Combine(SampleProgram.Folder, "metadata"), "*", SearchOption.AllDirectories).Count().ShouldBe(Created.Catalog.Plugins.Count);

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(SampleProgram.Folder, "metadata", file + ".json")));

    private static string Keys(JsonElement metadata) => string.Join(' ', metadata.GetProperty("config_template").EnumerateObject().Select(key => key.Name));

    private static string Limits(JsonElement metadata) => metadata.TryGetProperty("rule_limits", out JsonElement limits) ? Text(limits) : "";

    private static string Text(JsonElement json) => JsonSerializer.Serialize(json);
}
