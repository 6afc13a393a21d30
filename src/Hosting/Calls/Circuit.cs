using System.Globalization;
using Polly;
using Polly.CircuitBreaker;

namespace Patchbay.Hosting.Calls;

/// <summary>Keeps a plugin from being called that fails again and again, and tries one call after a while.</summary>
internal sealed class Circuit(InstanceIdentity identity, PluginCallOptions options, CallRecorder recorder, TimeProvider clock)
{
    private readonly CircuitBreakerStateProvider _state = new();
    private ResiliencePipeline? _pipeline;

    /// <summary>What calls go through. It is made for the first one: of a thousand instances most are not called for hours.</summary>
    public ResiliencePipeline Pipeline => Volatile.Read(ref _pipeline) ?? Make();

    /// <summary>Whether calls are refused at present.</summary>
    public bool IsOpen => _state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Counts a fault that came to light after its call had begun well, as that of a stream.</summary>
    public async ValueTask CountAsync(Exception fault)
    {
        try
        {
            await Pipeline.ExecuteAsync(static (exception, _) => ValueTask.FromException(exception), fault).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // It is the fault itself, or the circuit is open already.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private ResiliencePipeline Make()
    {
        lock (_state)
        {
            return _pipeline ??= Build();
        }
    }

    private ResiliencePipeline Build() => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = options.CircuitFailureRatio,
            MinimumThroughput = options.CircuitMinimumCalls,
            SamplingDuration = options.CircuitSampling,
            BreakDuration = options.CircuitBreak,
            StateProvider = _state,
            ShouldHandle = arguments => new ValueTask<bool>(IsFault(arguments.Outcome.Exception, arguments.Context.CancellationToken)),
            OnOpened = arguments =>
            {
                HostingLog.CircuitOpened(recorder.Logger, identity.Kind, identity.Instance, arguments.BreakDuration, options.CircuitFailureRatio.ToString("P0", CultureInfo.InvariantCulture));
                return default;
            },
            OnClosed = arguments =>
            {
                HostingLog.CircuitClosed(recorder.Logger, identity.Kind, identity.Instance);
                return default;
            },
            OnHalfOpened = arguments =>
            {
                HostingLog.CircuitProbes(recorder.Logger, identity.Kind, identity.Instance);
                return default;
            },
        })
        .Build();

    // Who cancels a call says nothing of the plugin. Nor does a plugin that is being stopped. But only a call that succeeds shows that the plugin works again.
    private bool IsFault(Exception? exception, CancellationToken cancellationToken) =>
        exception is not null
        && (_state.CircuitState is CircuitState.HalfOpen
            || !(exception is PluginUnavailableException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested)));
}
