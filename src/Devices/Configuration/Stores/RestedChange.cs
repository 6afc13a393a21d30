using Microsoft.Extensions.Primitives;

namespace Patchbay.Devices.Configuration.Stores;

/// <summary>Tells of changes once they are at rest, as editors write files in steps.</summary>
internal sealed class RestedChange : IDisposable
{
    private readonly ITimer _timer;
    private readonly TimeSpan _delay;
    private CancellationTokenSource _source = new();

    public RestedChange(TimeSpan delay, TimeProvider clock)
    {
        _delay = delay;
        _timer = clock.CreateTimer(_ => Tell(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Is triggered by the next change that has come to rest.</summary>
    public IChangeToken Token => new CancellationChangeToken(Volatile.Read(ref _source).Token);

    /// <summary>Begins to wait anew, as after a change.</summary>
    public void Begin() => _timer.Change(_delay, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();

    private void Tell()
    {
        try
        {
            Interlocked.Exchange(ref _source, new CancellationTokenSource()).Cancel();
        }
        catch (AggregateException)
        {
            // What a subscriber throws would end the program here.
        }
    }
}
