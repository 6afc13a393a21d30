using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

[TestClass]
public sealed class ReadingTests
{
    [TestMethod]
    public void A_configuration_with_every_type_is_read_without_errors()
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.Valid);
        read.Errors.ShouldBeEmpty();
        read.Ids().ShouldBe(["device1", "device10", "device2", "device3", "device4", "device5", "device6", "sensor1", "sensor2", "sensor3", "sensor4"]);
        read.Metadata.Id.ShouldBe("Küche");
        read.Metadata.Location.ShouldBe("Ground floor");
        read.Metadata.Floor.ShouldBe(0);
        read.Metadata.Position.ShouldBe((52.5, 13.4));
        read.Metadata.Gps!.Value.GetRawText().ShouldBe("""{"lat": "52.5", "lon": 13.4}""");
        read.Keywords.ShouldBe(new Dictionary<string, TimeOnly> { ["sunrise"] = new(6, 0), ["bedtime"] = new(22, 30) });
    }

    [TestMethod]
    public void An_instance_has_its_plugin_its_rules_with_all_limits_and_its_schedule_as_it_was_written()
    {
        InstanceEntry lamp = ConfigurationFile.Read(Documents.Valid).Instance("device1");
        lamp.Plugin.ToString().ShouldBe("device \"dimmable\"");
        lamp.Nickname.ShouldBe("Shelf");
        lamp.IsSensor.ShouldBeFalse();
        lamp.Format.ShouldBe(new RuleFormat(RulePrompt.IntOrFade) { Min = 1, Max = 90 });
        lamp.DefaultRule.ShouldBe(Rule.Integer(50));
        lamp.Schedule.Select(entry => $"{entry.Time} {entry.Written.GetRawText()} {entry.Rule.Kind}").ShouldBe(["bedtime \"fade/10/600\" Fade", "07:00 \"80\" Integer", "sunset \"disabled\" Disabled"]);
        lamp.Json.GetProperty("max_rule").GetRawText().ShouldBe("\"90\"");
    }

    [TestMethod]
    public void A_sensor_has_its_targets_in_the_order_of_their_ids_and_a_thermostat_its_unit()
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.Valid);
        read.Instance("sensor1").Targets.ShouldBe(["device1", "device10", "device2"]);
        read.Instance("sensor1").DefaultRule.ShouldBe(Rule.Float(5));
        read.Instance("sensor1").WrittenDefaultRule.GetRawText().ShouldBe("5.0");
        read.Instance("sensor2").Format.Units.ShouldBe(TemperatureUnit.Fahrenheit);
        read.Instance("sensor2").DefaultRule.ShouldBe(Rule.Thermostat(70, TemperatureUnit.Fahrenheit));
        read.Instance("device6").DefaultRule.Kind.ShouldBe(RuleKind.ApiTarget);
        read.Instance("device6").Schedule.Single().Rule.Kind.ShouldBe(RuleKind.ApiTarget);
    }

    [TestMethod]
    public void Without_a_file_the_node_is_blank()
    {
        using var file = new ConfigurationFile();
        NodeConfiguration read = file.Store.Read();
        read.ShouldBeSameAs(NodeConfiguration.Blank);
        read.Metadata.Id.ShouldBeEmpty();
        read.Metadata.Floor.ShouldBeNull();
        file.Store.Options.GetChildren().ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("\uFEFF{", "{", DisplayName = "a byte order mark")]
    [DataRow("// Our house.\n{", "{", DisplayName = "a comment at the beginning")]
    [DataRow("\"floor\": /* ground */ 0,", "\"floor\": 0,", DisplayName = "a comment between")]
    [DataRow("\"target\": [\"samsung_tv\",],", "\"target\": [\"samsung_tv\"]", DisplayName = "trailing commas")]
    [DataRow("\"floor\": \"0\"", "\"floor\": 0", DisplayName = "the floor as text")]
    [DataRow("\"pin\": 4.0", "\"pin\": \"4\"", DisplayName = "a pin with a fraction of zero")]
    [DataRow("\"min_rule\": \"1\"", "\"min_rule\": 1", DisplayName = "a limit as text")]
    [DataRow("\"default_rule\": \"50\"", "\"default_rule\": 50", DisplayName = "a rule as text")]
    [DataRow("\"default_rule\": \" 50 \"", "\"default_rule\": 50", DisplayName = "a rule with spaces")]
    [DataRow("\"default_rule\": \"5\"", "\"default_rule\": 5.0", DisplayName = "a fractional rule as text")]
    [DataRow("\"tolerance\": 0.5", "\"tolerance\": \"0.5\"", DisplayName = "a tolerance as a number")]
    [DataRow("\"lat\": 52.5", "\"lat\": \"52.5\"", DisplayName = "a coordinate as a number")]
    [DataRow("\"lon\": \"13.4\"", "\"lon\": 13.4", DisplayName = "a coordinate as text")]
    public void What_can_be_understood_is_no_error(string written, string instead)
    {
        int place = Documents.Valid.IndexOf(instead, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0);
        string content = Documents.Valid[..place] + written + Documents.Valid[(place + instead.Length)..];
        NodeConfiguration read = ConfigurationFile.Read(content);
        read.Errors.ShouldBeEmpty();
        read.Instances.Count.ShouldBe(11);
        read.Metadata.Position.ShouldBe((52.5, 13.4));
        read.Metadata.Floor.ShouldBe(0);
    }

    [TestMethod]
    public void Lines_may_end_as_on_windows()
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.Valid.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("\"default_rule\": 50", "\"default_rule\": 500", StringComparison.Ordinal));
        read.Errors.Single().Location!.ToString().ShouldBe("config.json, line 18");
    }
}
