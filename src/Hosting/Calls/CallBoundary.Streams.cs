using System.Runtime.CompilerServices;
using Patchbay.Registration;

namespace Patchbay.Hosting.Calls;

// Calls that return a stream go on as long as somebody reads it.
internal sealed partial class CallBoundary<TContract>
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<TItem> Stream<TArguments, TItem>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, IAsyncEnumerable<TItem>> call, CancellationToken cancellationToken) =>
        ReadAsync(member, arguments, call, cancellationToken, CancellationToken.None);

    private async IAsyncEnumerable<TItem> ReadAsync<TArguments, TItem>(
        ContractMember member,
        TArguments arguments,
        Func<TContract, TArguments, CancellationToken, IAsyncEnumerable<TItem>> call,
        CancellationToken ofCall,
        [EnumeratorCancellation] CancellationToken ofReader)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ofCall, ofReader);
        RecordedCall record = Recorder.Begin(Current?.Instance.Descriptor.Name ?? "", member.Name);
        bool isRecorded = false;
        StreamReading<TContract, TItem>? reading = null;
        try
        {
            while (true)
            {
                bool isItem;
                try
                {
                    // The circuit lets the first item through or not; the items after it belong to the same call.
                    isItem = reading is not null
                        ? await reading.MoveNextAsync(either.Token).ConfigureAwait(false)
                        : await Volatile.Read(ref _circuit).Pipeline.ExecuteAsync(
                            async token =>
                            {
                                reading = Open<TItem>(member, (plugin, stop) => call(plugin, arguments, stop));
                                return await reading.MoveNextAsync(token).ConfigureAwait(false);
                            },
                            either.Token).ConfigureAwait(false);
                    if (isItem && member.RequiresResult && reading!.Current is null)
                    {
                        throw IsNull(reading.Plugin, member);
                    }
                }
                catch (Exception exception)
                {
                    isRecorded = true;
                    if (reading is { HasBegun: true } && exception is not OperationCanceledException)
                    {
                        await Volatile.Read(ref _circuit).CountAsync(exception).ConfigureAwait(false);
                    }

                    if (Translate(exception, record, either.Token) is { } translated)
                    {
                        throw translated;
                    }

                    throw;
                }

                if (!isItem)
                {
                    break;
                }

                yield return reading!.Current;
            }
        }
        finally
        {
            if (!isRecorded)
            {
                record.Succeeded();
            }

            if (reading is not null)
            {
                await reading.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private StreamReading<TContract, TItem> Open<TItem>(ContractMember member, Func<TContract, CancellationToken, IAsyncEnumerable<TItem>> call)
    {
        ActivePlugin<TContract> plugin = Enter(member);
        return new StreamReading<TContract, TItem>(
            plugin,
            _identity,
            stop => call(plugin.Contract, stop),
            (_options.TimeoutOfItems(member.Name), _options.TimeoutOf(member.Name)),
            _options.CancellationGrace,
            _clock,
            () => new PluginUnavailableException($"The stream of {member.Name} of {_identity} has ended, because the plugin was stopped or replaced. Read it anew."))
        {
            Failed = exception => Recorder.Fail(plugin.Instance.Descriptor.Name, member.Name, exception, "failed when its stream was closed"),
        };
    }
}
