namespace Patchbay.Hosting.Calls;

/// <summary>
/// A plugin that is being called, with all that lives as long as it. Who replaces it lets running calls end before it goes.
/// </summary>
/// <typeparam name="TContract">The contract.</typeparam>
internal sealed class ActivePlugin<TContract>
    where TContract : class
{
    private const int Retired = int.MinValue;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _streams = new();
    private readonly CancellationTokenSource _calls = new();
    private int _running; // The sign says that it is retired.
    private int _abandoned;

    public required PluginInstance Instance { get; init; }

    public required TContract Contract { get; init; }

    /// <summary>The services of its scope, which are disposed of after it.</summary>
    public required IAsyncDisposable Services { get; init; }

    /// <summary>Is cancelled as soon as the plugin is to go: streams can be endless.</summary>
    public CancellationToken StreamsStopping => _streams.Token;

    /// <summary>Is cancelled when calls have had their time to end.</summary>
    public CancellationToken CallsStopping => _calls.Token;

    /// <summary>How many calls are running.</summary>
    public int Running => Volatile.Read(ref _running) & int.MaxValue;

    /// <summary>How many calls run whose callers went on without them.</summary>
    public int Abandoned => Volatile.Read(ref _abandoned);

    /// <summary>Counts a call whose caller goes on without it.</summary>
    public void Abandon() => Interlocked.Increment(ref _abandoned);

    /// <summary>Ends a call that was left behind.</summary>
    public void EndAbandoned() => Interlocked.Decrement(ref _abandoned);

    /// <summary>Counts a call, unless the plugin is retired.</summary>
    public bool TryEnter()
    {
        for (int running = Volatile.Read(ref _running); running >= 0; running = Volatile.Read(ref _running))
        {
            if (Interlocked.CompareExchange(ref _running, running + 1, running) == running)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ends a call.</summary>
    public void Exit()
    {
        if (Interlocked.Decrement(ref _running) == Retired)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Lets no call begin, ends streams, and waits for running calls. Those that do not end in time are cancelled.</summary>
    /// <returns>Whether no call is running any more.</returns>
    public async Task<bool> RetireAsync(TimeSpan patience, TimeSpan grace, TimeProvider clock, CancellationToken hurry)
    {
        int running;
        while ((running = Volatile.Read(ref _running)) >= 0 && Interlocked.CompareExchange(ref _running, running | Retired, running) != running)
        {
        }

        if (Running == 0)
        {
            _drained.TrySetResult();
        }

        Cancellation.Request(_streams);
        if (!AreLeftBehind && await EndsAsync(patience, clock, hurry).ConfigureAwait(false))
        {
            return true;
        }

        Cancellation.Request(_calls);
        return !AreLeftBehind && await EndsAsync(grace, clock, CancellationToken.None).ConfigureAwait(false);
    }

    // All that run were cancelled and had their grace before their callers went on: to wait for these again, for one instance after the other, would be in vain.
    private bool AreLeftBehind => Running is > 0 and var running && running <= Abandoned;

    private async Task<bool> EndsAsync(TimeSpan limit, TimeProvider clock, CancellationToken hurry)
    {
        try
        {
            await _drained.Task.WaitAsync(limit, clock, hurry).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
