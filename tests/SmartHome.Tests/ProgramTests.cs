using System.Globalization;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_shows_its_plugins_and_what_the_devices_report()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        exitCode.ShouldBe(0, errors);
        errors.ShouldBeEmpty();
        output.ShouldMatch(@"device +wled +WLED +SmartHome\.Drivers\.Wled +An addressable LED strip behind a WLED controller\.");
        output.ShouldMatch(@"device +bulb +TP-Link bulb +SmartHome\.Drivers\.TpLink ");
        output.ShouldMatch(@"device +dimmer +TP-Link dimmer +SmartHome\.Drivers\.TpLink ");
        output.ShouldMatch(@"device +tasmota-relay +Tasmota relay +SmartHome\.Drivers\.TasmotaRelay ");
        output.ShouldMatch(@"sensor +pir +PIR motion sensor +SmartHome\.Drivers\.Motion ");
        output.ShouldMatch(@"sensor +si7021 +Si7021 thermostat +SmartHome\.Drivers\.Si7021 ");
        output.ShouldMatch("metadata/devices/Wled.json +found");
        output.ShouldNotContain("missing");
        output.ShouldContain("""
              Shelf (device1), WLED
                turned on at 255   the device reports: on, brightness 255
                turned on at 128   the device reports: on, brightness 128
                turned off         the device reports: off
              Reading lamp (device2), TP-Link bulb
                turned on at 100   the device reports: on, brightness 100
                turned on at 40    the device reports: on, brightness 40
                turned off         the device reports: off
              Dining table (device3), TP-Link dimmer
                turned on at 90    the device reports: on, brightness 90
                turned on at 60    the device reports: on, brightness 60
                turned off         the device reports: off
              Fan (device4), Tasmota relay
                turned on          the device reports: on
                turned off         the device reports: off

            Sensors
              Bedroom (sensor1), Si7021 thermostat
                condition met: yes
              Hall (sensor2), PIR motion sensor
                condition met: no
            """);
    }

    [TestMethod]
    public async Task An_option_on_the_command_line_overrides_the_file()
    {
        using var dead = new DeadDevice();
        string port = dead.EndPoint.Port.ToString(CultureInfo.InvariantCulture);

        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--devices:device1:ip=127.0.0.1", $"--devices:device1:port={port}");

        exitCode.ShouldBe(1);
        errors.ShouldStartWith($"Shelf (device1) failed: 127.0.0.1:{port} cannot be reached");
        output.ShouldNotContain("device1  wled");
        output.ShouldContain("turned on at 100   the device reports: on, brightness 100");
    }
}
