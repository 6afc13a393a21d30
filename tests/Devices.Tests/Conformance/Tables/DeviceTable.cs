namespace Patchbay.Devices.Tests.Conformance.Tables;

/// <summary>Endpoints for devices.</summary>
internal static class DeviceTable
{
    public const string Rows = """
        ["status"].devices.device8.turned_on => null
        ["turn_on", "device2"] => {"On":"device2"}
        ["status"].devices.device2.turned_on => true
        ["turn_off", "device2", "surplus"] => {"Off":"device2"}
        ["status"].devices.device2.turned_on => false
        ["turn_on", "device1", "surplus"] => {"On":"device1"}
        ["turn_off", "device1"] => {"Off":"device1"}
        ["disable", "device1"] => {"Disabled":"device1"}
        ["turn_on", "device1"] => ERROR device1 is disabled, please enable before turning on
        ["turn_off", "device1"] => {"Off":"device1"}
        ["set_rule", "device2", "disabled"] => {"device2":"disabled"}
        ["turn_on", "device2"] => ERROR device2 is disabled, please enable before turning on
        ["turn_on", "device5"] => ERROR Unable to turn on device5
        ["turn_off", "device5"] => ERROR Unable to turn off device5
        ["status"].devices.device5.turned_on => null
        ["turn_on", "sensor1"] => ERROR Can only turn on/off devices, use enable/disable for sensors
        ["turn_off", "sensor1"] => ERROR Can only turn on/off devices, use enable/disable for sensors
        ["disable", "sensor1"] => {"Disabled":"sensor1"}
        ["turn_on", "sensor1"] => ERROR Can only turn on/off devices, use enable/disable for sensors
        ["turn_on"] => ERROR Invalid syntax
        ["turn_off"] => ERROR Invalid syntax
        ["turn_on", "device99"] => ERROR Instance not found, use status to see options
        ["turn_off", "device99"] => ERROR Instance not found, use status to see options
        ["turn_on", "Device1"] => ERROR Instance not found, use status to see options
        ["turn_off", 1] => ERROR Instance not found, use status to see options
        """;
}
