using Patchbay.Devices;
using SmartHome.Drivers;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class MotionTests
{
    private readonly Created _created = new();

    [TestMethod]
    [DataRow("pir")]
    [DataRow("ld2410")]
    public async Task It_tells_what_it_sees_at_this_moment(string name)
    {
        ISensor sensor = _created.Sensor(name, ("pin", "15"));
        (await sensor.ConditionMetAsync(5.0, CancellationToken.None)).ShouldBe(false);

        _created.Pins.Set(15, high: true);
        (await sensor.ConditionMetAsync(5.0, CancellationToken.None)).ShouldBe(true);
        (await sensor.ReadAsync(CancellationToken.None))!.ToJsonString().ShouldBe("""{"motion":true}""");

        _created.Pins.Set(15, high: false);
        (await sensor.ConditionMetAsync(5.0, CancellationToken.None)).ShouldBe(false);
    }

    [TestMethod]
    [DataRow("pir")]
    [DataRow("ld2410")]
    public async Task It_pushes_motion_however_short_it_is(string name)
    {
        ISensor sensor = _created.Sensor(name, ("pin", "15"));
        await using IAsyncEnumerator<bool?> changes = sensor.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        await changes.MoveNextAsync();
        changes.Current.ShouldBe(false);

        _created.Pins.Set(15, high: true);
        _created.Pins.Set(15, high: false);

        await changes.MoveNextAsync();
        changes.Current.ShouldBe(true);
        await changes.MoveNextAsync();
        changes.Current.ShouldBe(false);
    }

    [TestMethod]
    public async Task It_can_be_triggered() =>
        (await _created.Sensor("pir", ("pin", "15")).TriggerAsync(CancellationToken.None)).ShouldBeTrue();

    [TestMethod]
    public void The_host_counts_its_minutes() => new MotionOptions { Nickname = "Hall", Pin = 15 }.ShouldBeAssignableTo<MotionSensorOptions>();
}
