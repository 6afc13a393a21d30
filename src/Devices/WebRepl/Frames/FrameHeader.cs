using System.Buffers;
using System.Buffers.Binary;

namespace Patchbay.Devices.WebRepl.Frames;

/// <summary>The kinds of frames.</summary>
internal enum FrameKind : byte
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}

/// <summary>The head of a frame of a WebSocket (RFC 6455).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsLast">Whether its message ends with it.</param>
/// <param name="PayloadLength">The length of what follows, in bytes.</param>
/// <param name="Mask">With what the payload is masked; 0, as existing clients send it, for nothing.</param>
/// <param name="Length">The length of the head itself.</param>
internal readonly record struct FrameHeader(FrameKind Kind, bool IsLast, long PayloadLength, uint Mask, int Length)
{
    private const int MaxControlLength = 125;

    public bool IsControl => Kind >= FrameKind.Close;

    /// <summary>Reads a head.</summary>
    /// <param name="buffer">The bytes that have come.</param>
    /// <returns>The head; null if more bytes are needed.</returns>
    /// <exception cref="BrokenFrameException">The bytes are no head.</exception>
    public static FrameHeader? Read(ReadOnlySequence<byte> buffer)
    {
        Span<byte> bytes = stackalloc byte[14];
        bytes = bytes[..(int)Math.Min(buffer.Length, bytes.Length)];
        buffer.Slice(0, bytes.Length).CopyTo(bytes);
        if (bytes.Length < 2)
        {
            return null;
        }

        int lengthBytes = (bytes[1] & 0x7F) switch { 126 => 2, 127 => 8, _ => 0 };
        int maskBytes = (bytes[1] & 0x80) != 0 ? 4 : 0;
        int length = 2 + lengthBytes + maskBytes;
        if (bytes.Length < length)
        {
            return null;
        }

        ulong payload = lengthBytes switch
        {
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            8 => BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
            _ => (ulong)(bytes[1] & 0x7F),
        };
        uint mask = maskBytes > 0 ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(2 + lengthBytes)..]) : 0;
        var kind = (FrameKind)(bytes[0] & 0x0F);
        bool isLast = (bytes[0] & 0x80) != 0;
        bool isKnown = kind is <= FrameKind.Binary or (>= FrameKind.Close and <= FrameKind.Pong);
        bool isPossible = (bytes[0] & 0x70) == 0 && payload <= long.MaxValue && (kind < FrameKind.Close || (isLast && payload <= MaxControlLength));
        return isKnown && isPossible ? new FrameHeader(kind, isLast, (long)payload, mask, length) : throw new BrokenFrameException("The bytes are no frame.");
    }

    /// <summary>Takes the mask off.</summary>
    /// <param name="payload">A piece of the payload.</param>
    /// <param name="offset">Where it begins in the payload.</param>
    public void Unmask(Span<byte> payload, long offset)
    {
        if (Mask == 0)
        {
            return;
        }

        for (int i = 0; i < payload.Length; i++)
        {
            payload[i] ^= (byte)(Mask >> (24 - (8 * (int)((offset + i) & 3))));
        }
    }
}
