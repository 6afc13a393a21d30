namespace PluginHost.Scenes;

/// <summary>Calls a device again and again, several times at once, until it is told to end.</summary>
internal sealed class Callers(IDevice device, CancellationToken cancellationToken)
{
    private const int Count = 4;
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Task[] _all = [];
    private int _calls;
    private int _failures;

    /// <summary>How many calls failed.</summary>
    public int Failures => _failures;

    public void Start() => _all = [.. Enumerable.Range(0, Count).Select(_ => Task.Run(CallAsync, CancellationToken.None))];

    /// <summary>Waits until each has called some more times, as far as it depends on the others.</summary>
    public async Task WaitForMoreCallsAsync()
    {
        int enough = Volatile.Read(ref _calls) + (5 * Count);
        while (Volatile.Read(ref _calls) < enough)
        {
            await Task.Delay(1, cancellationToken);
        }
    }

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_all);
        _end.Dispose();
    }

    private async Task CallAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await device.SendAsync(on: true, Rule.Enabled, CancellationToken.None);
            }
            catch (PluginException)
            {
                Interlocked.Increment(ref _failures);
            }

            Interlocked.Increment(ref _calls);
        }
    }
}
