using System.IO.Pipelines;

namespace Patchbay.Devices.Transport.Connections;

/// <summary>
/// Cancels a call when nobody can take its answer any more. A client that only ends its sending, as <c>nc -N</c> does, still waits for the answer: what tells is a reset. What it sends
/// after its request is thrown away.
/// </summary>
internal sealed class CallerWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private PipeReader? _input;
    private Task _watching = Task.CompletedTask;

    public CancellationToken Gone => _gone.Token;

    /// <summary>Begins to watch. Not needed for a call that has ended at once.</summary>
    public void Begin(PipeReader input)
    {
        _input = input;
        _watching = WatchAsync(input);
    }

    public async ValueTask DisposeAsync()
    {
        _input?.CancelPendingRead();
        await _watching.ConfigureAwait(false);
        _gone.Dispose();
    }

    private async Task WatchAsync(PipeReader input)
    {
        try
        {
            bool ended = false;
            while (!ended)
            {
                ReadResult read = await input.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                input.AdvanceTo(read.Buffer.End);
                ended = read.IsCompleted || read.IsCanceled;
            }
        }
        catch (Exception exception) when (LostConnection.Explains(exception))
        {
            await _gone.CancelAsync().ConfigureAwait(false);
        }
    }
}
