using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class SwitchTests
{
    private readonly Created _created = new();

    [TestMethod]
    public async Task The_condition_is_that_it_is_closed()
    {
        ISensor sensor = _created.Sensor("switch", ("pin", "14"));
        (await sensor.ConditionMetAsync(Rule.Enabled, CancellationToken.None)).ShouldBe(false);

        _created.Pins.Set(14, high: true);

        (await sensor.ConditionMetAsync(Rule.Enabled, CancellationToken.None)).ShouldBe(true);
        (await sensor.ReadAsync(CancellationToken.None))!.ToJsonString().ShouldBe("""{"switch_closed":true}""");
    }

    [TestMethod]
    public async Task It_pushes_its_changes()
    {
        ISensor sensor = _created.Sensor("switch", ("pin", "14"));
        await using IAsyncEnumerator<bool?> changes = sensor.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        (await NextAsync(changes)).ShouldBe(false);

        _created.Pins.Set(14, high: true);
        _created.Pins.Set(14, high: false);

        (await NextAsync(changes)).ShouldBe(true);
        (await NextAsync(changes)).ShouldBe(false);
    }

    [TestMethod]
    public async Task It_cannot_be_triggered() =>
        (await _created.Sensor("switch", ("pin", "14")).TriggerAsync(CancellationToken.None)).ShouldBeFalse();

    private static async Task<bool?> NextAsync(IAsyncEnumerator<bool?> changes)
    {
        (await changes.MoveNextAsync()).ShouldBeTrue();
        return changes.Current;
    }
}
