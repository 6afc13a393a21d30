using System.Globalization;
using Patchbay.Devices;
using SmartHome.Pins;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class ThermostatTests
{
    private readonly Created _created = new();

    [TestMethod]
    [DataRow("cool", 23.1, true)]
    [DataRow("cool", 23.0, null)]
    [DataRow("cool", 21.0, null)]
    [DataRow("cool", 20.9, false)]
    [DataRow("heat", 23.1, false)]
    [DataRow("heat", 23.0, null)]
    [DataRow("heat", 21.0, null)]
    [DataRow("heat", 20.9, true)]
    public async Task Targets_change_only_outside_the_tolerance(string mode, double celsius, bool? met)
    {
        Measure(celsius);

        (await Si7021(mode).ConditionMetAsync(22.0, CancellationToken.None)).ShouldBe(met);
        (await Dht22(mode).ConditionMetAsync(22.0, CancellationToken.None)).ShouldBe(met);
    }

    [TestMethod]
    [DataRow("celsius", 25.0, 25.0)]
    [DataRow("Fahrenheit", 77.0, 77.0)]
    [DataRow("kelvin", 298.15, 298.15)]
    public async Task Rule_and_reading_are_in_the_configured_units(string units, double rule, double temp)
    {
        Measure(25);
        ISensor sensor = Si7021(units: units, tolerance: 0.1);

        (await sensor.ConditionMetAsync(rule - 0.3, CancellationToken.None)).ShouldBe(true);
        (await sensor.ConditionMetAsync(rule + 0.3, CancellationToken.None)).ShouldBe(false);
        (await ReadAsync(sensor)).ShouldBe($$"""{"temp":{{temp.ToString(CultureInfo.InvariantCulture)}},"humid":40.25,"current":false}""");
    }

    [TestMethod]
    public async Task The_last_condition_that_is_not_null_is_told()
    {
        Measure(26);
        ISensor sensor = Si7021();
        await sensor.ConditionMetAsync(22.0, CancellationToken.None);

        Measure(22);
        await sensor.ConditionMetAsync(22.0, CancellationToken.None);

        (await ReadAsync(sensor)).ShouldBe("""{"temp":22,"humid":40.25,"current":true}""");
    }

    [TestMethod]
    public async Task A_chip_that_does_not_answer_is_an_error()
    {
        (await Should.ThrowAsync<IOException>(async () => await Si7021().ConditionMetAsync(22.0, CancellationToken.None))).Message.ShouldBe("No Si7021 answers on the I²C bus.");
        (await Should.ThrowAsync<IOException>(async () => await Dht22().ReadAsync(CancellationToken.None))).Message.ShouldBe("No DHT22 answers at pin 13.");
    }

    [TestMethod]
    public async Task A_DHT22_measures_every_two_seconds_at_most()
    {
        Measure(20);
        ISensor sensor = Dht22();
        await sensor.ReadAsync(CancellationToken.None);
        Measure(30);

        _created.Clock.Advance(TimeSpan.FromSeconds(1.9));
        (await ReadAsync(sensor)).ShouldStartWith("""{"temp":20,""");

        _created.Clock.Advance(TimeSpan.FromSeconds(0.1));
        (await ReadAsync(sensor)).ShouldStartWith("""{"temp":30,""");
    }

    private static async Task<string> ReadAsync(ISensor sensor) => (await sensor.ReadAsync(CancellationToken.None))!.ToJsonString();

    private void Measure(double celsius)
    {
        var climate = new Climate(celsius, Humidity: 40.25);
        _created.Pins.Si7021 = climate;
        _created.Pins.SetDht22(13, climate);
    }

    private ISensor Si7021(string mode = "cool", string units = "celsius", double tolerance = 1) => _created.Sensor("si7021", Options(mode, units, tolerance));

    private ISensor Dht22(string mode = "cool") => _created.Sensor("dht22", [("pin", "13"), .. Options(mode, "celsius", 1)]);

    private static (string Key, string? Value)[] Options(string mode, string units, double tolerance) =>
        [("mode", mode), ("units", units), ("tolerance", tolerance.ToString(CultureInfo.InvariantCulture))];
}
