using Patchbay.Devices;
using SmartHome.Drivers;
using SmartHome.Simulators;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class Si7021Tests
{
    [TestMethod]
    [DataRow(ThermostatMode.Cool, 23.1, true)]
    [DataRow(ThermostatMode.Cool, 22.9, null)]
    [DataRow(ThermostatMode.Cool, 21.1, null)]
    [DataRow(ThermostatMode.Cool, 20.9, false)]
    [DataRow(ThermostatMode.Heat, 23.1, false)]
    [DataRow(ThermostatMode.Heat, 22.9, null)]
    [DataRow(ThermostatMode.Heat, 21.1, null)]
    [DataRow(ThermostatMode.Heat, 20.9, true)]
    public async Task Targets_change_only_outside_the_tolerance(ThermostatMode mode, double celsius, bool? met)
    {
        await using var chip = new Si7021Simulator(celsius);

        Driver(chip.Folder, mode).ConditionMet(22).ShouldBe(met);
    }

    [TestMethod]
    [DataRow(TemperatureUnit.Celsius, 25.0)]
    [DataRow(TemperatureUnit.Fahrenheit, 77.0)]
    [DataRow(TemperatureUnit.Kelvin, 298.15)]
    public async Task The_rule_is_in_the_configured_units(TemperatureUnit units, double rule)
    {
        await using var chip = new Si7021Simulator(celsius: 25);
        Si7021 driver = Driver(chip.Folder, units: units, tolerance: 0.1);

        driver.ConditionMet(rule - 0.3).ShouldBe(true);
        driver.ConditionMet(rule + 0.3).ShouldBe(false);
    }

    [TestMethod]
    public async Task The_tolerance_is_in_the_configured_units()
    {
        await using var chip = new Si7021Simulator(celsius: 25); // 77 °F

        Driver(chip.Folder, units: TemperatureUnit.Fahrenheit, tolerance: 1.5).ConditionMet(75.6).ShouldBeNull();
        Driver(chip.Folder, units: TemperatureUnit.Fahrenheit, tolerance: 1.5).ConditionMet(75.4).ShouldBe(true);
    }

    [TestMethod]
    public async Task It_follows_the_temperature()
    {
        await using var chip = new Si7021Simulator(celsius: 19);
        Si7021 driver = Driver(chip.Folder);
        driver.ConditionMet(22).ShouldBe(false);

        chip.SetTemperature(26);

        driver.ConditionMet(22).ShouldBe(true);
    }

    [TestMethod]
    public async Task A_driver_of_the_kernel_without_an_offset_has_none()
    {
        await using var chip = new Si7021Simulator(celsius: 0);
        File.Delete(Path.Combine(chip.Folder, "in_temp_offset"));
        await File.WriteAllTextAsync(Path.Combine(chip.Folder, "in_temp_scale"), "10\n", CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(chip.Folder, "in_temp_raw"), "2500\n", CancellationToken.None);

        Driver(chip.Folder, tolerance: 0.1).ConditionMet(24.8).ShouldBe(true);
        Driver(chip.Folder, tolerance: 0.1).ConditionMet(25.2).ShouldBe(false);
    }

    [TestMethod]
    public void A_missing_chip_is_not_known() => Driver("/no/such/folder").ConditionMet(22).ShouldBeNull();

    [TestMethod]
    public async Task A_reading_that_is_no_number_is_not_known()
    {
        await using var chip = new Si7021Simulator(celsius: 30);
        await File.WriteAllTextAsync(Path.Combine(chip.Folder, "in_temp_raw"), "busy\n", CancellationToken.None);

        Driver(chip.Folder).ConditionMet(22).ShouldBeNull();
    }

    private static Si7021 Driver(
        string folder, ThermostatMode mode = ThermostatMode.Cool, TemperatureUnit units = TemperatureUnit.Celsius, double tolerance = 1) =>
        new(new Si7021Options { Nickname = "Bedroom", DevicePath = folder, Units = units, Mode = mode, Tolerance = tolerance });
}
