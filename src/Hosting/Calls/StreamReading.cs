namespace Patchbay.Hosting.Calls;

/// <summary>The reading of a plugin's stream, which may block, throw, ignore its cancellation, and outlive the plugin.</summary>
internal sealed class StreamReading<TContract, TItem>(
    ActivePlugin<TContract> plugin,
    InstanceIdentity identity,
    Func<CancellationToken, IAsyncEnumerable<TItem>> open,
    (TimeSpan Item, TimeSpan Close) limits,
    TimeSpan grace,
    TimeProvider clock,
    Func<Exception> stopped) : IAsyncDisposable
    where TContract : class
{
    // Cancelled for the plugin when the reader is done.
    private readonly CancellationTokenSource _done = new();
    private IAsyncEnumerator<TItem>? _items;
    private bool _isStuck;

    public ActivePlugin<TContract> Plugin => plugin;

    /// <summary>Whether there was an item.</summary>
    public bool HasBegun { get; private set; }

    public TItem Current { get; private set; } = default!;

    /// <summary>Is told of failures when the stream is closed.</summary>
    public required Action<Exception> Failed { get; init; }

    /// <summary>Gets the next item.</summary>
    /// <exception cref="PluginUnavailableException">The plugin is being stopped or replaced.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            (bool isItem, TItem item) = await BoundedCall.RunAsync(
                NextAsync,
                limits.Item,
                grace,
                clock,
                (plugin.StreamsStopping, cancellationToken),
                Abandon,
                EndLate).ConfigureAwait(false);
            (Current, HasBegun) = (item, true);
            return isItem;
        }
        catch (OperationCanceledException) when (plugin.StreamsStopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw stopped();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cancellation.Request(_done);
        if (_items is not null && !_isStuck)
        {
            try
            {
                await BoundedCall.RunAsync(CloseAsync, limits.Close, grace, clock, (CancellationToken.None, CancellationToken.None), Abandon, EndLate).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Who reads a stream is not to fail because of how the plugin ends it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Failed(exception);
            }
        }

        if (!_isStuck)
        {
            plugin.Exit();
        }
    }

    private void Abandon()
    {
        _isStuck = true;
        plugin.Abandon();
    }

    // What was left behind runs in the plugin until it ends by itself.
    private void EndLate(bool isLate)
    {
        if (isLate)
        {
            plugin.EndAbandoned();
            plugin.Exit();
        }
    }

    // The token of the first item is that of the stream, so it lives as long.
    private async ValueTask<(bool IsItem, TItem Item)> NextAsync(CancellationToken cancellationToken)
    {
        CallingInstance.Enter(identity);
        using CancellationTokenRegistration _ = cancellationToken.UnsafeRegister(static done => Cancellation.Request((CancellationTokenSource)done!), _done);
        _items ??= open(_done.Token).GetAsyncEnumerator(_done.Token);
        return await _items.MoveNextAsync().ConfigureAwait(false) ? (true, _items.Current) : (false, default!);
    }

    private async ValueTask<bool> CloseAsync(CancellationToken cancellationToken)
    {
        await _items!.DisposeAsync().ConfigureAwait(false);
        return true;
    }
}
