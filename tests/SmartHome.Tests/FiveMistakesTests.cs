using System.Net;
using System.Net.Sockets;

namespace SmartHome.Tests;

[TestClass]
public sealed class FiveMistakesTests
{
    [TestMethod]
    public async Task Five_mistakes_in_the_settings_file_are_printed_with_line_and_mend_before_a_device_is_touched()
    {
        using var device = new TcpListener(IPAddress.Loopback, port: 0);
        device.Start();
        using SmartHomeCopy program = SmartHomeCopy.With(
            $$"""
            {
              "devices": {
                "device1": {
                  "_type": "wled",
                  "nickname": "Shelf",
                  "ip": "192.168.1",
                  "min_rule": "low",
                  "max_rule": 255,
                  "default_rule": 128
                },
                "device2": {
                  "_type": "tasmota-relay",
                  "nickname": "Fan",
                  "ip": "127.0.0.1",
                  "port": {{((IPEndPoint)device.LocalEndpoint).Port}},
                  "timeout": "00:10:00",
                  "default_rule": "enabled"
                }
              },
              "sensors": {
                "sensor1": {
                  "_type": "si7021",
                  "nickname": "Bedroom",
                  "unit": "celsius",
                  "mode": "cool",
                  "tolerance": 11,
                  "default_rule": 22
                }
              }
            }
            """);

        (int exitCode, string output, string errors) = await program.RunAsync();

        exitCode.ShouldBe(1);
        errors.ShouldBe(
            """
            The configuration is wrong, so no device was touched:
            devices:device1 (device "wled"):
              - devices:device1:min_rule (appsettings.json, line 7): expected a whole number, found "low". Write digits only, without a fraction or unit.
              - devices:device1:ip (appsettings.json, line 6): expected an IP address, found "192.168.1". Write four numbers, as in 192.168.1.20, or an IPv6 address.
            devices:device2 (device "tasmota-relay"):
              - devices:device2:timeout (appsettings.json, line 16): expected a time span like 00:00:05 from 00:00:00.01 to 00:05:00, found "00:10:00". Choose one within these limits.
            sensors:sensor1 (sensor "si7021"):
              - sensors:sensor1:units (appsettings.json, line 24): expected one of fahrenheit, celsius, kelvin, found nothing. Rename "unit" to "units".
              - sensors:sensor1:tolerance (appsettings.json, line 26): expected a number from 0.1 to 10, found "11". Choose one within these limits.

            """);
        output.ShouldNotContain("turned");
        device.Pending().ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_key_that_nobody_reads_is_a_warning_and_the_program_runs()
    {
        using SmartHomeCopy program = SmartHomeCopy.With(
            """
            {
              "devices": {
                "device1": { "_type": "tasmota-relay", "nickname": "Fan", "ip": "simulated", "default_rule": "enabled", "schedule": {},
                  "timout": "00:00:01" }
              }
            }
            """);

        (int exitCode, string output, string errors) = await program.RunAsync();

        exitCode.ShouldBe(0, errors);
        errors.ShouldBe("warning: devices:device1:timout (appsettings.json, line 4): no option has this key. Did you mean \"timeout\"?\n");
        output.ShouldContain("turned on          the device reports: on");
    }
}
