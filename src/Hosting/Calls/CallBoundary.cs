using Patchbay.Registration;
using Polly.CircuitBreaker;

namespace Patchbay.Hosting.Calls;

/// <summary>
/// The fault boundary of one instance: every call of its plugin goes through here, is limited in time, counted, and kept from a plugin that
/// fails again and again. The plugin behind it can be replaced between two calls.
/// </summary>
/// <typeparam name="TContract">The contract.</typeparam>
internal sealed partial class CallBoundary<TContract> : PluginCallBoundary<TContract>
    where TContract : class
{
    private readonly InstanceIdentity _identity;
    private readonly PluginCallOptions _options;
    private readonly TimeProvider _clock;
    private Circuit _circuit;
    private ActivePlugin<TContract>? _current;
    private string _stopped;

    public CallBoundary(InstanceIdentity identity, PluginCallOptions options, CallRecorder recorder, TimeProvider clock)
    {
        (_identity, _options, Recorder, _clock) = (identity, options, recorder, clock);
        _circuit = new Circuit(identity, options, recorder, clock);
        _stopped = "it has not been started";
    }

    public InstanceIdentity Identity => _identity;

    public CallRecorder Recorder { get; }

    /// <summary>The plugin that is called now; null if there is none.</summary>
    public ActivePlugin<TContract>? Current => Volatile.Read(ref _current);

    /// <summary>Whether calls are refused at present, although there is a plugin.</summary>
    public bool IsClosed => Volatile.Read(ref _circuit).IsOpen || Abandoned >= _options.MaxAbandonedCalls;

    /// <summary>How many calls of the plugin run whose callers went on without them. Those of one that was replaced say nothing of the new one.</summary>
    public int Abandoned => Current?.Abandoned ?? 0;

    /// <inheritdoc/>
    public override TContract Plugin => Current?.Contract ?? throw Stopped();

    /// <summary>Lets calls go to another plugin from now on, with a circuit that has seen nothing yet.</summary>
    /// <returns>The one before.</returns>
    public ActivePlugin<TContract>? Replace(ActivePlugin<TContract>? plugin, string stopped)
    {
        _stopped = stopped;
        Volatile.Write(ref _circuit, new Circuit(_identity, _options, Recorder, _clock));
        return Interlocked.Exchange(ref _current, plugin);
    }

    /// <inheritdoc/>
    public override async ValueTask<TResult> CallAsync<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RecordedCall record = Recorder.Begin(Current?.Instance.Descriptor.Name ?? "", member.Name);
        try
        {
            TResult result = await Volatile.Read(ref _circuit).Pipeline.ExecuteAsync(
                static (state, token) => state.Boundary.RunAsync(state.Member, state.Arguments, state.Call, token),
                (Boundary: this, Member: member, Arguments: arguments, Call: call),
                cancellationToken).ConfigureAwait(false);
            record.Succeeded();
            return result;
        }
        catch (Exception exception)
        {
            if (Translate(exception, record, cancellationToken) is { } translated)
            {
                throw translated;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask CallAsync<TArguments>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask> call, CancellationToken cancellationToken) =>
        await CallAsync(
            member,
            (Arguments: arguments, Call: call),
            static async (plugin, state, token) =>
            {
                await state.Call(plugin, state.Arguments, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override TResult Call<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, TResult> call, CancellationToken cancellationToken) =>
        CallAsync(
            member,
            (Arguments: arguments, Call: call),
            static (plugin, state, token) => new ValueTask<TResult>(state.Call(plugin, state.Arguments, token)),
            cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override void Call<TArguments>(
        ContractMember member, TArguments arguments, Action<TContract, TArguments, CancellationToken> call, CancellationToken cancellationToken) =>
        Call(
            member,
            (Arguments: arguments, Call: call),
            static (plugin, state, token) =>
            {
                state.Call(plugin, state.Arguments, token);
                return true;
            },
            cancellationToken);

    private async ValueTask<TResult> RunAsync<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        ActivePlugin<TContract> plugin = Enter(member);
        long start = _clock.GetTimestamp();
        TResult result = await BoundedCall.RunAsync(
            token =>
            {
                CallingInstance.Enter(_identity);
                return call(plugin.Contract, arguments, token);
            },
            _options.TimeoutOf(member.Name),
            _options.CancellationGrace,
            _clock,
            (plugin.CallsStopping, cancellationToken),
            onAbandoned: plugin.Abandon,
            onEnded: isLate => Leave(plugin, member, start, isLate)).ConfigureAwait(false);
        return result is null && member.RequiresResult ? throw IsNull(plugin, member) : result;
    }

    private ActivePlugin<TContract> Enter(ContractMember member)
    {
        if (Abandoned is var abandoned && abandoned >= _options.MaxAbandonedCalls)
        {
            throw new PluginUnavailableException($"{member.Name} of {_identity} is not called: {abandoned} calls that took too long are still running.");
        }

        // Who replaces a plugin sets the new one first, so the one that is retired is not found again.
        ActivePlugin<TContract>? plugin = Current;
        while (plugin is not null && !plugin.TryEnter())
        {
            ActivePlugin<TContract>? next = Current;
            plugin = ReferenceEquals(next, plugin) ? null : next;
        }

        return plugin ?? throw Stopped();
    }

    private void Leave(ActivePlugin<TContract> plugin, ContractMember member, long start, bool isLate)
    {
        plugin.Exit();
        if (isLate)
        {
            plugin.EndAbandoned();
            HostingLog.AbandonedCallEnded(Recorder.Logger, _identity.Kind, _identity.Instance, member.Name, _clock.GetElapsedTime(start));
        }
    }

    // What callers see instead of what libraries throw; null if the exception is that of the plugin, or of the caller.
    private PluginException? Translate(Exception exception, RecordedCall record, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                record.Cancelled();
                return null;
            case BrokenCircuitException broken:
                var refused = new PluginUnavailableException(
                    $"{record.Member} of {_identity} is not called, because its calls have failed again and again. The last failure was {Recorder.LastFault}.") { RetryAfter = broken.RetryAfter };
                record.Refused(refused);
                return refused;
            case PluginUnavailableException:
                record.Refused(exception);
                return null;
            case CallLimitException limit:
                var late = new PluginTimeoutException(
                    $"{record.Member} of {_identity} took longer than {limit.Limit}, which is what the host allows{(limit.IsAbandoned ? ", and does not heed its cancellation: it is still running" : "")}.");
                record.TimedOut(late);
                return late;
            default:
                record.Failed(exception);
                return null;
        }
    }

    private PluginUnavailableException Stopped() => new($"{_identity} is not called: {_stopped.TrimEnd('.')}.");

    private PluginException IsNull(ActivePlugin<TContract> plugin, ContractMember member) =>
        new($"{member.Name} of {_identity} ({plugin.Instance.Descriptor.ClassName}) returned null, which its contract does not allow.");
}
