using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>What clients check before they write a configuration, row by row.</summary>
[TestClass]
public sealed class ValidatorTests
{
    private static readonly NodeChecks s_esp32 = new()
    {
        DevicePins = new HashSet<int> { 4, 13, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33 },
        SensorPins = new HashSet<int> { 4, 5, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33, 34, 35, 36, 39 },
    };

    [TestMethod]
    [DataRow("metadata", null, "metadata: expected an object with \"id\", \"location\" and \"floor\", found nothing. Add the missing required top-level key \"metadata\".")]
    [DataRow("schedule_keywords", null, "schedule_keywords: expected an object of names with their times, found nothing. Add the missing required top-level key \"schedule_keywords\".")]
    [DataRow("metadata/id", null, "metadata:id: expected text that is not empty, found nothing. Add the missing required key \"id\" to the metadata section.")]
    [DataRow("metadata/floor", null, "metadata:floor: expected a whole number, found nothing. Add the missing required key \"floor\" to the metadata section.")]
    [DataRow("metadata/floor", "1.5", "metadata:floor: expected a whole number, found 1.5. The required metadata key floor has an incorrect type: write digits only.")]
    [DataRow("metadata/floor", "true", "metadata:floor: expected a whole number, found true. The required metadata key floor has an incorrect type: write digits only.")]
    [DataRow("metadata/id", "5", "metadata:id: expected text that is not empty, found 5. The required metadata key id has an incorrect type: write text.")]
    [DataRow("metadata/id", "\"\"", "metadata:id: expected text that is not empty, found \"\". The required metadata key id has no value: write one.")]
    [DataRow("metadata", "[]", "metadata: expected an object with \"id\", \"location\" and \"floor\", found a list. Write an object.")]
    [DataRow("metadata/gps", "{\"lat\": 91, \"lon\": 0}", "metadata:gps:lat: expected degrees from -90 to 90, found 91. Write a number with a decimal point.")]
    [DataRow("metadata/gps", "\"here\"", "metadata:gps: expected an object with \"lat\" and \"lon\", found \"here\". Write latitude and longitude in degrees, or leave it out.")]
    [DataRow("device2/nickname", "\"Lamp\"", "device2:nickname: expected a nickname that nothing else has, found \"Lamp\". The configuration contains duplicate nicknames: device1:nickname (line 1) is the same. Give each its own.")]
    [DataRow("sensor1/pin", "\"4\"", "sensor1:pin: expected a pin that nothing else uses, found \"4\". The configuration contains duplicate pins: device3:pin (line 1) is the same. Give each its own.")]
    [DataRow("sensor3/pin_clock", "16.0", "sensor3:pin_clock: expected a pin that nothing else uses, found 16.0. The configuration contains duplicate pins: sensor3:pin_data (line 1) is the same. Give each its own.")]
    [DataRow("ir_blaster/pin", "\"17\"", "ir_blaster:pin: expected a pin that nothing else uses, found \"17\". The configuration contains duplicate pins: sensor3:pin_clock (line 1) is the same. Give each its own.")]
    [DataRow("device1/_type", "\"dimable\"", "device1:_type: expected the type of a device, found \"dimable\". Invalid device type \"dimable\" used. It was looked for in the assemblies Patchbay.Devices.Tests. Did you mean \"dimmable\"?")]
    [DataRow("sensor1/_type", "\"plug\"", "sensor1:_type: expected the type of a sensor, found \"plug\". Invalid sensor type \"plug\" used. It was looked for in the assemblies Patchbay.Devices.Tests. There is a device of this name.")]
    [DataRow("device3/pin", "\"four\"", "device3:pin: expected a whole number from 0 to 100, found \"four\". Write digits only, without a fraction or unit.")]
    [DataRow("device2/ip", "\"10.0.0\"", "device2:ip: expected an IP address, found \"10.0.0\". Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("device2/ip", "\"10.0.0.1:80\"", "device2:ip: expected an IP address, found \"10.0.0.1:80\". Write four numbers, as in 192.168.1.20, or an IPv6 address.")]
    [DataRow("device4/uri", "\"radio\"", "device4:uri: expected an absolute URI, found \"radio\". Write it with its scheme: http://192.168.1.20/.")]
    [DataRow("device1/default_rule", "101", "device1:default_rule: expected a whole number from 1 to 100 as the default rule, found 101. Lamp: Invalid default rule.")]
    [DataRow("device1/default_rule", "true", "device1:default_rule: expected a whole number from 1 to 100 as the default rule, found true. Lamp: Invalid default rule.")]
    [DataRow("device1/default_rule", null, "device1:default_rule: expected a whole number from 1 to 100 as the default rule, found nothing. Add the missing required key \"default_rule\".")]
    [DataRow("device1/schedule", "{\"10:00\": 200}", "device1:schedule:10:00: expected a whole number from 1 to 100, or fade/<target>/<seconds>, or \"enabled\" or \"disabled\", found 200. Lamp: Invalid schedule rule. Until it is corrected, the default rule holds in its place.")]
    [DataRow("device1/schedule", "{\"\": 20}", "device1:schedule: expected a time as HH:MM or a schedule keyword, found \"\". Missing schedule rule timestamp: write when the rule begins.")]
    [DataRow("device1/min_rule", "101", "device1:min_rule: expected a whole number from 1 to 100, found 101. Rule limits cannot be greater than 100, which is the limit of dimmable.")]
    [DataRow("device1/min_rule", "0", "device1:min_rule: expected a whole number from 1 to 100, found 0. Rule limits cannot be less than 1, which is the limit of dimmable.")]
    [DataRow("device1/max_rule", "\"255\"", "device1:max_rule: expected a whole number from 1 to 100, found \"255\". Rule limits cannot be greater than 100, which is the limit of dimmable.")]
    [DataRow("device1/min_rule", "\"low\"", "device1:min_rule: expected a whole number, found \"low\". Write digits only, without a fraction or unit.")]
    [DataRow("device1/max_rule", null, "device1:max_rule: expected a whole number, found nothing. Add \"max_rule\"; it has no default.")]
    [DataRow("sensor2/tolerance", "11", "sensor2:tolerance: expected a number from 0.1 to 10, found \"11\". Choose one within these limits.")]
    [DataRow("sensor2/tolerance", "\"some\"", "sensor2:tolerance: expected a number from 0.1 to 10, found \"some\". Write it with a decimal point, without a unit.")]
    [DataRow("sensor2/tolerance", null, "sensor2:tolerance: expected a number from 0.1 to 10, found nothing. Add \"tolerance\"; it has no default.")]
    [DataRow("sensor2/mode", "\"warm\"", "sensor2:mode: expected one of cool, heat, found \"warm\". Choose one of them.")]
    [DataRow("sensor2/units", "\"centigrade\"", "sensor2:units: expected one of fahrenheit, celsius, kelvin, found \"centigrade\". Choose one of them.")]
    [DataRow("ir_blaster/target", null, "ir_blaster:target: expected a list of remote controls, found nothing. Add the missing required key \"target\".")]
    [DataRow("ir_blaster/pin", null, "ir_blaster:pin: expected a whole number, found nothing. Add the missing required key \"pin\".")]
    [DataRow("ir_blaster/pin", "\"x\"", "ir_blaster:pin: expected a whole number, found \"x\". Invalid pin (non-integer): write digits only.")]
    [DataRow("ir_blaster/target", "[\"zz\"]", "ir_blaster:target:0: expected the name of a remote control, found \"zz\". Invalid IR target. There are: samsung_tv, whynter_ac, treadmill.")]
    public void Each_check_of_the_clients_has_its_error(string path, string? json, string expected) =>
        Errors(path, json).ShouldBe([expected]);

    [TestMethod]
    public void Limits_that_are_exchanged_are_one_error_and_rules_are_then_read_with_those_of_the_driver() =>
        Errors("device1", """{"_type": "dimmable", "nickname": "Lamp", "min_rule": 80, "max_rule": "20", "default_rule": 50, "schedule": {"10:00": 5}}""")
            .ShouldBe(["device1:min_rule: expected at most max_rule, which is 20, found 80. min_rule cannot be greater than max_rule: exchange them."]);

    [TestMethod]
    public void Pins_of_a_board_are_checked_if_they_are_known_and_keep_nothing_from_running()
    {
        string content = Documents.Set(Documents.Set(Documents.Set(Documents.Small(), "device3/pin", "34"), "sensor1/pin", "12"), "ir_blaster/pin", "\"35\"").ToJsonString();
        ConfigurationFile.Read(content).Errors.ShouldBeEmpty();
        NodeConfiguration read = ConfigurationFile.Read(content, s_esp32);
        read.Errors.Select(error => $"{error.Path} {error.Found} {error.Suggestion}").ShouldBe(
        [
            "device3:pin 34 Invalid device pin 34 used: the board has no such pin for it.",
            "sensor1:pin 12 Invalid sensor pin 12 used: the board has no such pin for it.",
            "ir_blaster:pin \"35\" Invalid ir_blaster pin 35 used: the board has no such pin for it.",
        ]);
        read.Instances.Count.ShouldBe(7);
        ConfigurationFile.Read(Documents.With("sensor1/pin", "34"), s_esp32).Errors.ShouldBeEmpty();
    }

    private static string[] Errors(string path, string? json) =>
        [.. ConfigurationFile.Read(Documents.With(path, json)).Errors.Select(error => error.ToString().Replace(" (config.json, line 1)", "", StringComparison.Ordinal).Replace(" (config.json)", "", StringComparison.Ordinal))];
}
