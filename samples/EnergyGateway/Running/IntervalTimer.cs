namespace EnergyGateway.Running;

/// <summary>
/// Lets something run at an interval: it waits for the interval minus the time of the run, does not overlap, and when a
/// run took longer than the interval, the next follows at once.
/// </summary>
/// <param name="interval">The interval; null for no pause at all.</param>
internal sealed class IntervalTimer(TimeSpan? interval, TimeProvider clock)
{
    public async Task RunAsync(int rounds, Func<int, Task> run, CancellationToken cancellationToken)
    {
        for (int round = 1; round <= rounds; round++)
        {
            long start = clock.GetTimestamp();
            await run(round);
            TimeSpan rest = (interval ?? TimeSpan.Zero) - clock.GetElapsedTime(start);
            if (round < rounds && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, clock, cancellationToken);
            }
        }
    }
}
