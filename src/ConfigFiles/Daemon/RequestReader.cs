using System.IO.Pipelines;

namespace Patchbay.ConfigFiles.Daemon;

/// <summary>Reads a request, which has no end: neither a newline nor does the client close its side. What was read is acted on when it is whole, or nothing more has arrived for a while.</summary>
internal sealed class RequestReader(ConfigFilesOptions options, Func<ConfigFileName, bool> isKnown, TimeProvider clock)
{
    /// <summary>Reads a request.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="deadline">Is cancelled when the time for the request is over.</param>
    /// <returns>The request, or what was read instead; null if the client has sent nothing at all.</returns>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public async Task<RequestText?> ReadAsync(PipeReader input, CancellationToken deadline)
    {
        RequestText? text = null;
        while (true)
        {
            ReadResult result = await ReadAsync(input, text, deadline).ConfigureAwait(false);
            if (result.Buffer.Length > options.MaxRequestSize)
            {
                return new RequestText(File: null, ConfigFileRequest.Generate, RequestProgress.Whole, FormattableString.Invariant($"it has more than {options.MaxRequestSize} bytes"));
            }

            if (!result.Buffer.IsEmpty)
            {
                text = RequestText.Read(result.Buffer);
            }

            if (result.IsCompleted || result.IsCanceled || text is { Progress: RequestProgress.Whole })
            {
                return text;
            }

            input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    // The result is a cancelled one if nothing more has come in time; then too it has what came before.
    private async Task<ReadResult> ReadAsync(PipeReader input, RequestText? before, CancellationToken deadline)
    {
        if (before is null)
        {
            return await input.ReadAsync(deadline).ConfigureAwait(false);
        }

        ValueTask<ReadResult> reading = input.ReadAsync(CancellationToken.None);
        if (reading.IsCompleted)
        {
            return await reading.ConfigureAwait(false);
        }

        Task<ReadResult> more = reading.AsTask();
        try
        {
            bool makesSense = before is { Progress: RequestProgress.MayGoOn, File: { } file } && isKnown(file);
            return await more.WaitAsync(makesSense ? options.RequestPause : options.UnfinishedRequestPause, clock, deadline).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            input.CancelPendingRead();
            return await more.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            input.CancelPendingRead(); // Nobody else would see how it ends.
            await more.ConfigureAwait(false);
            throw;
        }
    }
}
