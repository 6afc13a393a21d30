using Patchbay.Devices;
using SmartHome.Drivers;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class LoadCellTests
{
    private readonly Created _created = new();

    [TestMethod]
    [DataRow(80_000, 100.0, false)]
    [DataRow(80_100, 100.0, false)]
    [DataRow(80_101, 100.0, true)]
    [DataRow(79_899, 100.0, true)]
    [DataRow(80_001, 0.5, true)]
    public async Task The_condition_is_a_load_above_the_rule_in_either_direction(int sample, double rule, bool met)
    {
        Load(80_000);
        ISensor bed = Bed();
        await bed.ReadAsync(CancellationToken.None);

        Load(sample);

        (await bed.ConditionMetAsync(rule, CancellationToken.None)).ShouldBe(met);
    }

    [TestMethod]
    public async Task What_lies_there_at_first_is_the_zero()
    {
        Load(-5000);
        ISensor bed = Bed();

        (await ReadAsync(bed)).ShouldBe("""{"raw":0,"current":null}""");

        Load(-4000);
        (await ReadAsync(bed)).ShouldBe("""{"raw":1000,"current":null}""");
    }

    [TestMethod]
    public async Task It_can_be_tared()
    {
        ISensor bed = Bed();
        await bed.ReadAsync(CancellationToken.None);
        Load(700);

        await bed.TareAsync(CancellationToken.None);

        (await ReadAsync(bed)).ShouldBe("""{"raw":0,"current":null}""");
    }

    [TestMethod]
    public async Task It_tells_its_last_condition()
    {
        ISensor bed = Bed();
        await bed.ConditionMetAsync(100.0, CancellationToken.None);
        Load(200);
        await bed.ConditionMetAsync(100.0, CancellationToken.None);

        (await ReadAsync(bed)).ShouldBe("""{"raw":200,"current":true}""");
    }

    [TestMethod]
    public void It_is_read_every_second() =>
        new LoadCellOptions { Nickname = "Bed", PinData = 4, PinClock = 5 }.PollInterval.ShouldBe(TimeSpan.FromSeconds(1));

    private static async Task<string> ReadAsync(ISensor sensor) => (await sensor.ReadAsync(CancellationToken.None))!.ToJsonString();

    private void Load(int sample) => _created.Pins.SetHx711(4, 5, sample);

    private ISensor Bed() => _created.Sensor("load-cell", ("pin_data", "4"), ("pin_clock", "5"));
}
