using System.Net;
using Microsoft.Extensions.Logging;
using Patchbay.Devices.WebRepl.Files;
using Patchbay.Devices.WebRepl.Frames;
using Patchbay.Text;

namespace Patchbay.Devices.WebRepl;

/// <summary>Puts and gets files for a client that has logged in, one after the other.</summary>
internal sealed class FileTransfer(INodeFiles files, FrameReader input, FrameWriter output, Action received, int maxFileSize, IPAddress client, ILogger logger)
{
    private const ushort Done = 0;
    private const ushort Refused = 1;
    private const int ChunkSize = 1024;

    // Assemblies may be larger than any configuration; they are not kept.
    private const int MaxDiscarded = 64 * 1024 * 1024;

    public async ValueTask ServeAsync()
    {
        byte[] bytes = new byte[FileRequest.Length];
        while (await ReadAsync(bytes).ConfigureAwait(false) && FileRequest.Read(bytes) is { } request)
        {
            await (request.Operation switch
            {
                FileOperation.Put => PutAsync(request),
                FileOperation.Get => GetAsync(request),
                FileOperation.GetVersion => output.WriteBinaryAsync(new byte[] { 1, 0, 0 }),
                _ => AnswerAsync(Refused),
            }).ConfigureAwait(false);
        }
    }

    private async ValueTask PutAsync(FileRequest request)
    {
        NodeFileAccess access = request.Name is null ? NodeFileAccess.None : files.AccessTo(request.Name);
        bool isTooLong = request.Size > (access == NodeFileAccess.Discard ? MaxDiscarded : maxFileSize);
        if (isTooLong || access is NodeFileAccess.None or NodeFileAccess.Read)
        {
            WebReplLog.Refused(logger, client, Quoted(request), isTooLong ? "it is too long." : "clients may not write it.");
            await AnswerAsync(Refused).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(Done).ConfigureAwait(false);
        if (access == NodeFileAccess.Discard)
        {
            await DiscardAsync(request).ConfigureAwait(false);
            return;
        }

        byte[] content = new byte[request.Size];
        if (await ReadAsync(content).ConfigureAwait(false))
        {
            await AnswerAsync(await WriteAsync(request.Name!, content).ConfigureAwait(false) ? Done : Refused).ConfigureAwait(false);
        }
    }

    private async ValueTask DiscardAsync(FileRequest request)
    {
        byte[] piece = new byte[ChunkSize];
        uint left = request.Size;
        while (left > 0)
        {
            int count = (int)Math.Min(left, ChunkSize);
            if (!await ReadAsync(piece.AsMemory(0, count)).ConfigureAwait(false))
            {
                return;
            }

            left -= (uint)count;
        }

        // The protocol knows no answer by which a client would leave a file out and go on, and provisioning ends at the first refusal.
        WebReplLog.Discarded(logger, client, Quoted(request));
        await AnswerAsync(Done).ConfigureAwait(false);
    }

    private async ValueTask<bool> WriteAsync(string name, byte[] content)
    {
        try
        {
            await files.WriteAsync(name, content, CancellationToken.None).ConfigureAwait(false);
            WebReplLog.Written(logger, client, FoundText.Quote(name), content.Length);
            return true;
        }
        catch (NodeConfigurationException exception)
        {
            WebReplLog.Refused(logger, client, FoundText.Quote(name), FoundText.Line(exception.Message));
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WebReplLog.WriteFailed(logger, client, FoundText.Quote(name), exception);
            return false;
        }
    }

    private async ValueTask GetAsync(FileRequest request)
    {
        using Stream? file = request.Name is null ? null : files.OpenRead(request.Name);
        if (file is null)
        {
            WebReplLog.Refused(logger, client, Quoted(request), "there is none that clients may read.");
            await AnswerAsync(Refused).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(Done).ConfigureAwait(false);

        // The client asks for each piece. No more than there was at the beginning: a log may grow faster than it is read.
        long left = file.Length;
        byte[] asked = new byte[1];
        byte[] chunk = new byte[2 + ChunkSize];
        int count = 1;
        while (count > 0 && await ReadAsync(asked).ConfigureAwait(false))
        {
            count = await file.ReadAsync(chunk.AsMemory(2, (int)Math.Min(left, ChunkSize)), CancellationToken.None).ConfigureAwait(false);
            left -= count;
            chunk[0] = (byte)count;
            chunk[1] = (byte)(count >> 8);
            await output.WriteBinaryAsync(chunk.AsMemory(0, 2 + count)).ConfigureAwait(false);
        }

        await AnswerAsync(Done).ConfigureAwait(false);
    }

    private async ValueTask<bool> ReadAsync(Memory<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int count = await input.ReadAsync(buffer, withText: false).ConfigureAwait(false);
            if (count == 0)
            {
                return false;
            }

            received();
            buffer = buffer[count..];
        }

        return true;
    }

    private ValueTask AnswerAsync(ushort code) => output.WriteBinaryAsync(new[] { (byte)'W', (byte)'B', (byte)code, (byte)(code >> 8) });

    private static string Quoted(FileRequest request) => FoundText.Quote(request.Name ?? "");
}
