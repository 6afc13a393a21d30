namespace Patchbay.Hosting.Tests.Calls;

/// <summary>How the device of a test is at present.</summary>
public sealed class Mood
{
    public bool Fails { get; set; }

    public TaskCompletionSource? Hang { get; set; }

    public int Calls;
}

[Device("moody")]
public sealed class MoodyDevice(Mood mood)
{
    public async Task<bool> SendAsync(bool on, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref mood.Calls);
        if (mood.Hang is { } hang)
        {
            await hang.Task; // Heeds no cancellation.
        }

        return mood.Fails ? throw new NotSupportedException("bad mood") : on;
    }

    public Rule? ValidateRule(Rule rule) => rule;
}

[Sensor("moody")]
public sealed class MoodySensor(Mood mood)
{
    public bool? ConditionMet() => true;

    public async IAsyncEnumerable<bool?> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (mood.Hang is { } hang)
        {
            await hang.Task; // Heeds no cancellation.
        }

        for (int item = 0; ; item++)
        {
            if (mood.Fails && item == 2)
            {
                throw new NotSupportedException("bad mood");
            }

            if (item == 3)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            yield return item % 2 == 0;
        }
    }
}
