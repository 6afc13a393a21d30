using System.Text.Json.Nodes;
using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class PwmTests
{
    private readonly Created _created = new();
    private readonly List<double> _duties = [];
    private readonly SemaphoreSlim _driven = new(0);

    [TestInitialize]
    public void Follow() => _created.Pins.OnDriven((pin, duty) =>
    {
        pin.ShouldBe(25);
        _duties.Add(duty);
        _driven.Release();
    });

    [TestCleanup]
    public void CleanUp() => _driven.Dispose();

    [TestMethod]
    public async Task It_walks_up_to_its_brightness_within_a_second()
    {
        IDevice strip = Strip();

        (await SendAsync(strip, on: true, 512)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));

        _duties.ShouldBeInOrder(SortDirection.Ascending);
        _duties.Count.ShouldBeGreaterThan(10);
        _duties[^1].ShouldBe(512 / 1023.0);
        (await BrightAsync(strip)).ShouldBe(512);
    }

    [TestMethod]
    public async Task It_walks_down_to_zero()
    {
        IDevice strip = Strip();
        await SendAsync(strip, on: true, 1023);
        _created.Pins[25].ShouldBe(1);
        _duties.Clear();

        (await SendAsync(strip, on: false, 1023)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));

        _duties.ShouldBeInOrder(SortDirection.Descending);
        _duties[^1].ShouldBe(0);
        (await BrightAsync(strip)).ShouldBe(0);
    }

    [TestMethod]
    public async Task It_walks_from_where_it_is()
    {
        IDevice strip = Strip();
        await SendAsync(strip, on: true, 1000);
        _duties.Clear();

        await SendAsync(strip, on: true, 600);

        _duties.ShouldAllBe(duty => duty >= 600 / 1023.0 && duty < 1000 / 1023.0);
    }

    [TestMethod]
    public async Task A_step_of_a_fade_does_not_take_a_second()
    {
        IDevice strip = Strip();
        await SendAsync(strip, on: true, 500);
        _duties.Clear();

        (await SendAsync(strip, on: true, 501)).ShouldBe(TimeSpan.Zero);

        _duties.ShouldBe([501 / 1023.0]);
    }

    [TestMethod]
    public async Task A_walk_that_is_cancelled_ends_where_it_is_and_the_next_goes_on_from_there()
    {
        IDevice strip = Strip();
        using var cancellation = new CancellationTokenSource();
        ValueTask<bool> sending = strip.SendAsync(on: true, 1000, cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending.AsTask());
        int bright = await BrightAsync(strip);
        bright.ShouldBeLessThan(1000);
        await SendAsync(strip, on: true, 1000);
        (await BrightAsync(strip)).ShouldBe(1000);
    }

    private static async Task<int> BrightAsync(IDevice strip) => ((JsonNode?)await strip.ReadAsync(CancellationToken.None))!["bright"]!.GetValue<int>();

    private IDevice Strip() => _created.Device("pwm", ("pin", "25"), ("min_rule", "0"), ("max_rule", "1023"));

    /// <returns>The time that it took on the clock.</returns>
    private async Task<TimeSpan> SendAsync(IDevice strip, bool on, int brightness)
    {
        long start = _created.Clock.GetTimestamp();
        Task<bool> sending = strip.SendAsync(on, brightness, CancellationToken.None).AsTask();
        while (!sending.IsCompleted)
        {
            _created.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.WhenAny(sending, _driven.WaitAsync(TimeSpan.FromMilliseconds(50), CancellationToken.None)); // So that the driver takes its steps.
        }

        (await sending).ShouldBeTrue();
        return _created.Clock.GetElapsedTime(start);
    }
}
