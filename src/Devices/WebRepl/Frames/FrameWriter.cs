using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;

namespace Patchbay.Devices.WebRepl.Frames;

/// <summary>Writes frames, each a whole message, as servers do: without a mask.</summary>
internal sealed class FrameWriter(PipeWriter output, CancellationToken cancellationToken)
{
    private const byte Last = 0x80;
    private const int MaxShort = 125;

    public ValueTask WriteTextAsync(ReadOnlyMemory<byte> text) => WriteAsync(FrameKind.Text, text);

    public ValueTask WriteBinaryAsync(ReadOnlyMemory<byte> bytes) => WriteAsync(FrameKind.Binary, bytes);

    /// <summary>Tells the client that the connection ends.</summary>
    public ValueTask CloseAsync(ushort status) => WriteAsync(FrameKind.Close, new[] { (byte)(status >> 8), (byte)status });

    /// <summary>Writes a frame of at most 65,535 bytes: existing clients know no longer ones.</summary>
    public async ValueTask WriteAsync(FrameKind kind, ReadOnlyMemory<byte> payload)
    {
        WriteHead(kind, payload.Length);
        await output.WriteAsync(payload, cancellationToken).ConfigureAwait(false);
    }

    private void WriteHead(FrameKind kind, int length)
    {
        Span<byte> head = stackalloc byte[4];
        head[0] = (byte)(Last | (byte)kind);
        head[1] = (byte)(length <= MaxShort ? length : 126);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)length));
        output.Write(length <= MaxShort ? head[..2] : head);
    }
}
