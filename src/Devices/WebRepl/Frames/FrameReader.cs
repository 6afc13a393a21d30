using System.Buffers;
using System.IO.Pipelines;

namespace Patchbay.Devices.WebRepl.Frames;

/// <summary>Reads what a client sends as one stream of bytes: where frames begin and end means nothing in this protocol. Pings are answered on the way.</summary>
internal sealed class FrameReader(PipeReader input, FrameWriter output, CancellationToken cancellationToken)
{
    private FrameHeader _frame;
    private long _read;

    // The kind of the message that has begun and not ended; null between messages.
    private FrameKind? _message;

    /// <summary>Reads some bytes.</summary>
    /// <param name="buffer">Where they go; not empty.</param>
    /// <param name="withText">Whether those of text messages are read too. Otherwise they are left out: they are what somebody types.</param>
    /// <returns>Their number; 0 at the end of the connection.</returns>
    /// <exception cref="BrokenFrameException">The client does not speak the protocol.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, bool withText)
    {
        while (true)
        {
            if (_read == _frame.PayloadLength && !await BeginAsync().ConfigureAwait(false))
            {
                return 0;
            }

            if (_read == _frame.PayloadLength)
            {
                continue; // It is empty.
            }

            bool isWanted = withText || _message != FrameKind.Text;
            int count = await PayloadAsync(buffer, isWanted).ConfigureAwait(false);
            if (count == 0 || isWanted)
            {
                return count;
            }
        }
    }

    private async ValueTask<int> PayloadAsync(Memory<byte> buffer, bool isWanted)
    {
        ReadResult read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
        long most = Math.Min(read.Buffer.Length, _frame.PayloadLength - _read);
        int count = (int)Math.Min(most, isWanted ? buffer.Length : int.MaxValue);
        ReadOnlySequence<byte> piece = read.Buffer.Slice(0, count);
        if (isWanted)
        {
            piece.CopyTo(buffer.Span);
            _frame.Unmask(buffer.Span[..count], _read);
        }

        input.AdvanceTo(piece.End);
        _read += count;
        EndMessage();
        return count;
    }

    // Begins the next frame of data. False at the end.
    private async ValueTask<bool> BeginAsync()
    {
        while (true)
        {
            EndMessage();
            if (await HeaderAsync().ConfigureAwait(false) is not { } header)
            {
                return false;
            }

            if (!header.IsControl)
            {
                if ((header.Kind == FrameKind.Continuation) != _message.HasValue)
                {
                    throw new BrokenFrameException("A message has no beginning, or no end.");
                }

                _message ??= header.Kind;
                (_frame, _read) = (header, 0);
                return true;
            }

            if (await ControlAsync(header).ConfigureAwait(false) is not { } payload || await EndsAsync(header.Kind, payload).ConfigureAwait(false))
            {
                return false;
            }
        }
    }

    private void EndMessage()
    {
        if (_frame.IsLast && _read == _frame.PayloadLength)
        {
            _message = null;
        }
    }

    private async ValueTask<FrameHeader?> HeaderAsync()
    {
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (FrameHeader.Read(read.Buffer) is { } header)
            {
                input.AdvanceTo(read.Buffer.GetPosition(header.Length));
                return header;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    private async ValueTask<bool> EndsAsync(FrameKind kind, byte[] payload)
    {
        switch (kind)
        {
            case FrameKind.Ping:
                await output.WriteAsync(FrameKind.Pong, payload).ConfigureAwait(false);
                return false;
            case FrameKind.Close:
                await output.WriteAsync(FrameKind.Close, payload.AsMemory(0, Math.Min(payload.Length, sizeof(ushort)))).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    private async ValueTask<byte[]?> ControlAsync(FrameHeader header)
    {
        if (header.PayloadLength == 0)
        {
            return []; // To wait for no bytes is to wait for some.
        }

        ReadResult read = await input.ReadAtLeastAsync((int)header.PayloadLength, cancellationToken).ConfigureAwait(false);
        if (read.Buffer.Length < header.PayloadLength)
        {
            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            return null;
        }

        byte[] payload = read.Buffer.Slice(0, header.PayloadLength).ToArray();
        input.AdvanceTo(read.Buffer.GetPosition(header.PayloadLength));
        header.Unmask(payload, 0);
        return payload;
    }
}
