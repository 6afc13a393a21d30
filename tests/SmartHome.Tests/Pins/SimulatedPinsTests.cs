using SmartHome.Pins;

namespace SmartHome.Tests.Pins;

[TestClass]
public sealed class SimulatedPinsTests
{
    private readonly VirtualClock _clock = new();

    [TestMethod]
    public void Outputs_can_be_read_and_followed()
    {
        var pins = new SimulatedPins(_clock);
        List<(int Pin, double Level)> seen = [];
        pins.OnDriven((pin, level) => seen.Add((pin, level)));

        pins.Write(4, high: true);
        pins.Write(4, high: true);
        pins.SetDuty(5, 0.25);
        pins.Write(4, high: false);

        seen.ShouldBe([(4, 1), (5, 0.25), (4, 0)]);
        pins[5].ShouldBe(0.25);
    }

    [TestMethod]
    public void What_happens_outside_is_not_the_work_of_a_driver()
    {
        var pins = new SimulatedPins(_clock);
        bool wasDriven = false;
        pins.OnDriven((_, _) => wasDriven = true);

        pins.Set(17, high: true);

        pins.Read(17).ShouldBeTrue();
        wasDriven.ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_pulse_lasts_for_its_time()
    {
        var pins = new SimulatedPins(_clock);

        Task pulse = pins.PulseAsync(17, TimeSpan.FromSeconds(2), CancellationToken.None);
        pins.Read(17).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        pins.Read(17).ShouldBeTrue();
        pulse.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await pulse;

        pins.Read(17).ShouldBeFalse();
    }

    [TestMethod]
    public async Task Everybody_who_watches_sees_every_change()
    {
        var pins = new SimulatedPins(_clock);
        await using IAsyncEnumerator<bool> one = pins.WatchAsync(17, CancellationToken.None).GetAsyncEnumerator();
        await using IAsyncEnumerator<bool> other = pins.WatchAsync(17, CancellationToken.None).GetAsyncEnumerator();
        foreach (IAsyncEnumerator<bool> watcher in (IAsyncEnumerator<bool>[])[one, other])
        {
            await watcher.MoveNextAsync();
            watcher.Current.ShouldBeFalse();
        }

        pins.Set(17, high: true);
        pins.Set(17, high: true);
        pins.Set(18, high: true);
        pins.Set(17, high: false);

        foreach (IAsyncEnumerator<bool> watcher in (IAsyncEnumerator<bool>[])[one, other])
        {
            await watcher.MoveNextAsync();
            watcher.Current.ShouldBeTrue();
            await watcher.MoveNextAsync();
            watcher.Current.ShouldBeFalse();
        }
    }

    [TestMethod]
    public async Task A_change_is_seen_when_its_watcher_waits_for_the_next()
    {
        var pins = new SimulatedPins(_clock);
        await using IAsyncEnumerator<bool> watcher = pins.WatchAsync(17, CancellationToken.None).GetAsyncEnumerator();
        await watcher.MoveNextAsync();
        pins.IsSeen(17).ShouldBeFalse();

        ValueTask<bool> next = watcher.MoveNextAsync();
        pins.IsSeen(17).ShouldBeTrue();

        pins.Set(17, high: true);
        await next;
        pins.IsSeen(17).ShouldBeFalse();
    }

    [TestMethod]
    public async Task Watching_ends_when_it_is_cancelled()
    {
        var pins = new SimulatedPins(_clock);
        using var cancellation = new CancellationTokenSource();
        await using IAsyncEnumerator<bool> watcher = pins.WatchAsync(17, cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        await watcher.MoveNextAsync();
        ValueTask<bool> next = watcher.MoveNextAsync();

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next.AsTask());
    }

    [TestMethod]
    [DataRow(-0.1)]
    [DataRow(1.1)]
    public void A_duty_is_a_part_of_the_time(double duty) => Should.Throw<ArgumentOutOfRangeException>(() => new SimulatedPins(_clock).SetDuty(4, duty));

    [TestMethod]
    public async Task Threads_at_once_do_not_lose_a_change()
    {
        var pins = new SimulatedPins(_clock);
        int driven = 0;
        pins.OnDriven((_, _) => Interlocked.Increment(ref driven));

        await Parallel.ForAsync(0, 1000, CancellationToken.None, (pin, _) =>
        {
            pins.Write(pin % 10 == 0 ? pin : pin + 10_000, high: true);
            return default;
        });

        driven.ShouldBe(1000);
    }
}
