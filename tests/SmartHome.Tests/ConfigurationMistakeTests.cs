using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests;

[TestClass]
public sealed class ConfigurationMistakeTests
{
    [TestMethod]
    public async Task All_mistakes_are_printed_and_no_device_is_touched()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());

        SampleRun run = await HomeRun.Async(
            """
            {
              "devices": {
                "device1": {"_type": "wled", "nickname": "Shelf", "min_rule": 1, "max_rule": 255, "default_rule": 128},
                "device2": {"_type": "wledd", "nickname": "Desk"},
                "device3": {"_type": "tasmota-relay", "ip": "192.168.1", "default_rule": "bright"},
                "device4": {"_type": "bulb", "nickname": "Lamp", "ip": "simulated", "min_rule": 50, "max_rule": 101, "default_rule": 20},
                "device5": {"nickname": "Nameless"},
                "lamp6": {"_type": "tasmota-relay", "nickname": "Misnamed", "ip": "simulated", "default_rule": "enabled"}
              },
              "sensors": {
                "sensor1": {"_type": "si7021", "nickname": "Bedroom", "units": "celcius", "mode": "cool", "tolerance": 1}
              }
            }
            """,
            strip);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("The configuration is wrong, so no device was touched:\n");
        run.Errors.ShouldContain("devices:device2:_type: expected the name of a device, found \"wledd\". It was looked for in the assemblies SmartHome. Did you mean \"wled\"?");
        run.Errors.ShouldContain("devices:device3:nickname: expected text, found nothing.");
        run.Errors.ShouldContain("devices:device3:ip: expected an IP address, found \"192.168.1\".");
        run.Errors.ShouldContain("devices:device3:default_rule: expected nothing else than \"enabled\" or \"disabled\", found \"bright\".");
        run.Errors.ShouldContain("devices:device4:max_rule: expected a number from 1 to 100, found \"101\".");
        run.Errors.ShouldContain("devices:device4:default_rule: expected a whole number from 50 to 101");
        run.Errors.ShouldContain("devices:device5:_type: expected the name of a device, found nothing. Add \"_type\" or \"plugin\". There are: api-target, bulb, desktop, dimmer, http-get, pwm, relay, tasmota-relay, wled.");
        run.Errors.ShouldContain("devices:lamp6: expected a name that starts with \"device\", found \"lamp6\".");
        run.Errors.ShouldContain("sensors:sensor1:units: expected one of fahrenheit, celsius, kelvin, found \"celcius\". Did you mean \"celsius\"?");
        run.Errors.ShouldContain("sensors:sensor1:default_rule: expected a temperature");
        run.Output.ShouldNotContain("Shelf");
        strip.Changes.ShouldBe(0);
    }

    [TestMethod]
    public async Task Limits_the_wrong_way_round_are_a_mistake()
    {
        SampleRun run = await HomeRun.Async(
            """{"devices": {"device1": {"_type": "wled", "nickname": "Shelf", "ip": "simulated", "min_rule": 200, "max_rule": 100, "default_rule": "enabled"}}}""");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("devices:device1:max_rule: expected at least min_rule, 200, found \"100\".");
    }

    [TestMethod]
    public async Task A_program_without_its_metadata_says_which_file_is_missing()
    {
        DirectoryInfo empty = Directory.CreateTempSubdirectory();

        SampleRun run = await HomeRun.Async(
            """{"devices": {"device1": {"_type": "tasmota-relay", "nickname": "Fan", "ip": "simulated", "default_rule": "enabled"}}}""", folder: empty.FullName);

        empty.Delete();
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("devices:device1:_type: expected a driver with metadata, found \"tasmota-relay\". device \"tasmota-relay\" has no metadata file metadata/devices/TasmotaRelay.json beside the program.");
        run.Output.ShouldMatch("metadata/devices/TasmotaRelay.json +missing");
    }
}
