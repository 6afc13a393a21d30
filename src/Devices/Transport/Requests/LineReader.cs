using System.Buffers;
using System.IO.Pipelines;

namespace Patchbay.Devices.Transport.Requests;

/// <summary>
/// Reads the lines of a request. All lines together have a limit; what is over it is read to its end, so that a client that sends and then reads gets its answer, but not kept.
/// Every byte is looked at once, however many pieces it comes in.
/// </summary>
internal sealed class LineReader(PipeReader input, int limit) : IDisposable
{
    private byte[] _line = [];
    private int _length;
    private long _total;

    /// <summary>The line that was read last, with its end.</summary>
    public ReadOnlySpan<byte> Line => _line.AsSpan(0, _length);

    /// <summary>Whether the lines are longer than allowed.</summary>
    public bool IsTooLong => _total > limit;

    /// <summary>Reads a line.</summary>
    /// <returns>Whether it is complete; at the end of the stream it is not, and may be empty.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            SequencePosition? newline = read.Buffer.PositionOf((byte)'\n');
            ReadOnlySequence<byte> line = newline is { } position ? read.Buffer.Slice(0, read.Buffer.GetPosition(1, position)) : read.Buffer;
            Keep(line);
            input.AdvanceTo(line.End);
            if (newline is not null || read.IsCompleted)
            {
                return newline is not null;
            }
        }
    }

    public void Dispose() => Replace([]);

    private void Keep(ReadOnlySequence<byte> bytes)
    {
        _total += bytes.Length;
        ReadOnlySequence<byte> kept = bytes.Slice(0, Math.Min(bytes.Length, limit - _length));
        int length = _length + (int)kept.Length;
        if (length > _line.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, 2 * _line.Length));
            Line.CopyTo(larger);
            Replace(larger);
        }

        kept.CopyTo(_line.AsSpan(_length));
        _length = length;
    }

    private void Replace(byte[] line)
    {
        if (_line.Length > 0)
        {
            // There may be a token in it.
            ArrayPool<byte>.Shared.Return(_line, clearArray: true);
        }

        _line = line;
    }
}
