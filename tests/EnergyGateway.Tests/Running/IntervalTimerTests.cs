using EnergyGateway.Running;

namespace EnergyGateway.Tests.Running;

[TestClass]
public sealed class IntervalTimerTests
{
    [TestMethod]
    [DataRow(10, 3, 7)]
    [DataRow(10, 10, null)]
    [DataRow(10, 25, null)]
    [DataRow(null, 0, null)]
    public async Task The_pause_is_what_the_run_has_left_of_the_interval(int? interval, int run, int? pause)
    {
        var clock = new JumpingClock();
        int rounds = 0;

        await new IntervalTimer(interval is { } seconds ? TimeSpan.FromSeconds(seconds) : null, clock).RunAsync(
            3,
            round =>
            {
                round.ShouldBe(++rounds);
                clock.Advance(TimeSpan.FromSeconds(run));
                return Task.CompletedTask;
            },
            CancellationToken.None);

        rounds.ShouldBe(3);
        clock.Pauses.ShouldBe(pause is { } rest ? [TimeSpan.FromSeconds(rest), TimeSpan.FromSeconds(rest)] : []);
    }

    [TestMethod]
    public async Task A_pause_ends_when_the_program_is_interrupted()
    {
        using var interruption = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new IntervalTimer(TimeSpan.FromDays(1), TimeProvider.System).RunAsync(2, _ => interruption.CancelAsync(), interruption.Token));
    }

    /// <summary>A clock that jumps over every pause instead of waiting, and notes how long it was.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private long _ticks;

        public List<TimeSpan> Pauses { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
