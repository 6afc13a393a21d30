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
            if (await ReadAsync(input, text, deadline).ConfigureAwait(false) is not { } result)
            {
                return text; // Nothing more came.
            }

            if (result.Buffer.Length > options.MaxRequestSize)
            {
                return new RequestText(File: null, ConfigFileRequest.Generate, RequestProgress.Whole, FormattableString.Invariant($"it has more than {options.MaxRequestSize} bytes"));
            }

            if (!result.Buffer.IsEmpty)
            {
                text = RequestText.Read(result.Buffer);
            }

            if (result.IsCompleted || text is { Progress: RequestProgress.Whole })
            {
                return text;
            }

            input.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private async Task<ReadResult?> ReadAsync(PipeReader input, RequestText? before, CancellationToken deadline)
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
            ReadResult last = await more.ConfigureAwait(false);
            return last.IsCanceled && last.Buffer.IsEmpty ? null : last.IsCanceled ? Unchanged(input, last) : last;
        }
    }

    // What was there already is delivered once more.
    private static ReadResult? Unchanged(PipeReader input, ReadResult last)
    {
        input.AdvanceTo(last.Buffer.Start, last.Buffer.End);
        return null;
    }
}
