using Patchbay.Devices.Configuration;

namespace Patchbay.Devices.Tests.Configuration;

/// <summary>What an error leads to: the entry that has it is left out, or a part of it, and all others run.</summary>
[TestClass]
public sealed class BadEntryTests
{
    private static readonly string[] s_all = ["device1", "device2", "device3", "device4", "sensor1", "sensor2", "sensor3"];

    [TestMethod]
    [DataRow("device1/_type", "\"lamp\"", DisplayName = "an unknown type")]
    [DataRow("device1/_type", null, DisplayName = "no type")]
    [DataRow("device1/_type", "5", DisplayName = "a type that is no text")]
    [DataRow("device1/min_rule", "\"low\"", DisplayName = "a limit that is no number")]
    [DataRow("device1/max_rule", "[1]", DisplayName = "a limit that is a list")]
    [DataRow("device3/pin", "\"four\"", DisplayName = "a pin that is no number")]
    [DataRow("device3/pin", "null", DisplayName = "a pin that is null")]
    [DataRow("device3/pin", null, DisplayName = "no pin")]
    [DataRow("sensor2/mode", "\"off\"", DisplayName = "a bad mode")]
    [DataRow("sensor2/units", "\"degrees\"", DisplayName = "bad units")]
    [DataRow("sensor2/tolerance", "null", DisplayName = "a tolerance that is null")]
    [DataRow("device1/default_rule", "101", DisplayName = "a default rule out of range")]
    [DataRow("device1/default_rule", "\"enabled\"", DisplayName = "a default rule without a value")]
    [DataRow("device1/default_rule", "\"fade/50/10\"", DisplayName = "a default rule that is a fade")]
    [DataRow("device1/default_rule", "null", DisplayName = "a default rule that is null")]
    [DataRow("device1/default_rule", null, DisplayName = "no default rule")]
    [DataRow("device4/uri", "\"radio\"", DisplayName = "a bad uri")]
    [DataRow("device4/uri", null, DisplayName = "no uri")]
    [DataRow("device2/ip", null, DisplayName = "no ip")]
    [DataRow("device2/ip", "5", DisplayName = "an ip that is a number")]
    [DataRow("device2/ipp", "\"10.0.0.1\"", DisplayName = "a key too many")]
    [DataRow("device2/targets", "[]", DisplayName = "targets of a device")]
    [DataRow("device2/schedule", null, DisplayName = "no schedule")]
    [DataRow("device2/schedule", "[]", DisplayName = "a schedule that is a list")]
    [DataRow("device2/nickname", null, DisplayName = "no nickname")]
    [DataRow("device2/nickname", "\"\"", DisplayName = "an empty nickname")]
    [DataRow("device2/nickname", "\"placeholder\"", DisplayName = "a nickname that was not asked for")]
    [DataRow("device2/ip", "\"placeholder\"", DisplayName = "an ip that was not asked for")]
    [DataRow("device2/default_rule", "\"placeholder\"", DisplayName = "a default rule that was not asked for")]
    [DataRow("device2/_type", "\"placeholder\"", DisplayName = "a type that was not asked for")]
    [DataRow("sensor1/targets", null, DisplayName = "no targets")]
    [DataRow("sensor1/targets", "\"device1\"", DisplayName = "targets that are no list")]
    [DataRow("device1", "null", DisplayName = "an entry that is null")]
    [DataRow("device1", "\"dimmable\"", DisplayName = "an entry that is text")]
    [DataRow("device1", "[{}]", DisplayName = "an entry that is a list")]
    public void An_entry_that_cannot_run_is_left_out_with_one_error_that_names_the_key_and_the_others_run(string path, string? json)
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With(path, json));
        read.Errors.Single().Path.ShouldBe(path.Replace('/', ':'));
        read.Ids().ShouldBe(s_all.Where(id => !path.StartsWith(id, StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("sensor1/targets", "[\"device9\", \"device1\", \"device1\"]", "sensor1:targets:0")]
    [DataRow("sensor1/targets", "[\"device1\", 5]", "sensor1:targets:1")]
    [DataRow("sensor1/targets", "[\"device1\", \"sensor2\"]", "sensor1:targets:1")]
    public void An_unknown_target_is_left_out(string path, string json, string error)
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With(path, json));
        read.Errors.Single().Path.ShouldBe(error);
        read.Ids().ShouldBe(s_all);
        read.Instance("sensor1").Targets.ShouldBe(["device1"]);
    }

    [TestMethod]
    public void A_target_that_cannot_run_is_left_out_without_another_error()
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With("device1/default_rule", "101"));
        read.Errors.Single().Path.ShouldBe("device1:default_rule");
        read.Instance("sensor1").Targets.ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("{\"7:00\": 5, \"08:00\": 6}", "device1:schedule:7:00")]
    [DataRow("{\"24:00\": 5, \"08:00\": 6}", "device1:schedule:24:00")]
    [DataRow("{\"07:60\": 5, \"08:00\": 6}", "device1:schedule:07:60")]
    [DataRow("{\"dawn\": 5, \"08:00\": 6}", "device1:schedule:dawn")]
    [DataRow("{\"Sunrise\": 5, \"08:00\": 6}", "device1:schedule:Sunrise")]
    [DataRow("{\"07:00\": \"fade/101/5\", \"08:00\": 6}", "device1:schedule:07:00")]
    [DataRow("{\"07:00\": \"fade/50/-5\", \"08:00\": 6}", "device1:schedule:07:00")]
    [DataRow("{\"07:00\": \"50.9\", \"08:00\": 6}", "device1:schedule:07:00")]
    [DataRow("{\"07:00\": null, \"08:00\": 6}", "device1:schedule:07:00")]
    public void A_bad_line_of_a_schedule_is_left_out(string schedule, string error)
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With("device1/schedule", schedule));
        read.Errors.Single().Path.ShouldBe(error);
        read.Ids().ShouldBe(s_all);
        read.Instance("device1").Schedule.Single().Time.ShouldBe("08:00");
    }

    [TestMethod]
    public void Sunrise_and_sunset_are_keywords_that_need_no_time() =>
        ConfigurationFile.Read(Documents.With("device1/schedule", "{\"sunrise\": 5, \"sunset\": \"DISABLED\"}")).Errors.ShouldBeEmpty();

    [TestMethod]
    [DataRow("{\"dawn\": \"7:00\", \"bed\": \"22:00\"}")]
    [DataRow("{\"dawn\": 7, \"bed\": \"22:00\"}")]
    [DataRow("{\"dawn\": null, \"bed\": \"22:00\"}")]
    public void A_keyword_without_a_time_is_left_out(string keywords)
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With("schedule_keywords", keywords));
        read.Errors.Single().ToString().ShouldStartWith("schedule_keywords:dawn (config.json, line 1): expected a time as HH:MM, found ");
        read.Keywords.ShouldBe(new Dictionary<string, TimeOnly> { ["bed"] = new(22, 0) });
    }

    [TestMethod]
    public void A_keyword_is_no_time() =>
        ConfigurationFile.Read(Documents.With("schedule_keywords", "{\"10:00\": \"11:00\"}")).Errors.Single().Expected.ShouldBe("a name that is no time");

    [TestMethod]
    public void What_is_wrong_in_the_metadata_is_blank()
    {
        NodeConfiguration read = ConfigurationFile.Read(Documents.With("metadata", """{"id": "", "location": 5, "floor": "x", "gps": {"lat": "NaN"}}"""));
        read.Metadata.ShouldBe(NodeMetadata.Blank);
        read.Errors.Select(error => error.Path).ShouldBe(["metadata:gps:lat", "metadata:gps:lon", "metadata:id", "metadata:location", "metadata:floor"]);
        read.Ids().ShouldBe(s_all);
    }

    [TestMethod]
    public void A_default_fade_is_refused_with_the_number_to_write_instead() =>
        ConfigurationFile.Read(Documents.With("device1/default_rule", "\"fade/60/10\"")).Errors.Single().ToString().ShouldBe(
            "device1:default_rule (config.json, line 1): expected a whole number from 1 to 100 as the default rule, found \"fade/60/10\". "
            + "Lamp: Invalid default rule: a fade leads from one rule to another. Write the number that it is to reach, 60; fades go into the schedule.");

    [TestMethod]
    [DataRow("Device1", "a key that begins with \"device\"")]
    [DataRow("device:1", "a key without a colon")]
    [DataRow("deviceA", "a key that differs from all others by more than case")]
    public void A_key_that_cannot_be_that_of_an_instance_is_an_error(string key, string expected)
    {
        string content = Documents.Set(Documents.Small(), "devicea", Entry("One")).ToJsonString()[..^1] + $",\"{key}\": {Entry("Two")}}}";
        NodeConfiguration read = ConfigurationFile.Read(content);
        read.Errors.Single().Expected.ShouldBe(expected);
        read.Ids().ShouldBe([.. s_all[..4], "devicea", .. s_all[4..]]);
    }

    [TestMethod]
    public void Keys_that_stand_twice_are_reported_and_the_last_one_counts()
    {
        NodeConfiguration read = ConfigurationFile.Read("""
            {
              "metadata": {"id": "node", "location": "here", "floor": 1},
              "schedule_keywords": {},
              "device1": {"_type": "nothing"},
              "device1": {
                "_type": "plug", "nickname": "Fan", "default_rule": "enabled", "schedule": {"10:00": "enabled", "10:00": "disabled"},
                "ip": "10.0.0.1",
                "ip": "10.0.0.2"
              }
            }
            """);
        read.Errors.Select(error => error.ToString()).ShouldBe(
        [
            "device1 (config.json, line 5): expected each key once, found \"device1\" in line 4 too. The last one counts: remove the others.",
            "device1:schedule:10:00 (config.json, line 6): expected each key once, found \"10:00\" in line 6 too. The last one counts: remove the others.",
            "device1:ip (config.json, line 8): expected each key once, found \"ip\" in line 7 too. The last one counts: remove the others.",
        ]);
        read.Instances.Single().Schedule.Single().Rule.ShouldBe(Rule.Disabled);
        read.Instances.Single().Json.GetProperty("ip").GetString().ShouldBe("10.0.0.2");
    }

    [TestMethod]
    public void All_errors_come_at_once_in_the_order_of_the_clients_checks_with_their_lines()
    {
        NodeConfiguration read = ConfigurationFile.Read("""
            {
              "metadata": {"id": "node", "location": ""},
              "device1": {
                "_type": "dimmable",
                "nickname": "Lamp",
                "min_rule": 1,
                "max_rule": 200,
                "default_rule": "fade/5/5",
                "schedule": {
                  "7:00": 5,
                  "08:00": 101
                },
                "colour": "red"
              },
              "device2": {"_type": "plugg", "nickname": "Lamp", "default_rule": "enabled", "schedule": {"dawn": "enabled"}},
              "device3": 5,
              "sensor1": {
                "_type": "thermostat",
                "nickname": "placeholder",
                "units": "celsius",
                "default_rule": 5,
                "mode": "hot",
                "tolerance": 50,
                "targets": ["device2", "device7"]
              }
            }
            """);
        read.Instances.ShouldBeEmpty();
        read.Errors.Select(error => $"{error.Path} {error.Location!.Line} {error.Found}").ShouldBe(
        [
            "metadata:floor 2 nothing",
            "schedule_keywords  nothing",
            "metadata:location 2 \"\"",
            "device2:nickname 15 \"Lamp\"",
            "device3 16 5",
            "device2:_type 15 \"plugg\"",
            "device1:default_rule 8 \"fade/5/5\"",
            "device1:schedule:08:00 11 101",
            "sensor1:default_rule 21 5",
            "sensor1:schedule 17 nothing",
            "device1:max_rule 7 200",
            "sensor1:mode 22 \"hot\"",
            "sensor1:tolerance 23 \"50\"",
            "sensor1:targets:1 24 \"device7\"",
            "device1:schedule:7:00 10 \"7:00\"",
            "device2:schedule:dawn 15 \"dawn\"",
            "sensor1:nickname 19 \"placeholder\"",
            "device1:colour 13 \"colour\"",
        ]);
    }

    [TestMethod]
    public void Of_very_many_errors_the_first_are_reported_and_the_others_counted()
    {
        string entries = string.Concat(Enumerable.Range(0, 12_000).Select(number => $"\"device{number}\":5,\n"));
        NodeConfiguration read = ConfigurationFile.Read($"{{{entries} \"metadata\": {{\"id\": \"a\", \"location\": \"b\", \"floor\": 1}}, \"schedule_keywords\": {{}}}}");
        read.Errors.Count.ShouldBe(10_001);
        read.Errors[9_999].Location!.Line.ShouldBe(10_000);
        read.Errors[^1].ToString().ShouldBe(": There are 2000 more errors.");
    }

    private static string Entry(string nickname) => $$$"""{"_type": "blind", "nickname": "{{{nickname}}}", "default_rule": 1, "schedule": {}}""";
}
