using System.Buffers.Binary;

namespace EnergyGateway.Connectors.Modbus;

/// <summary>
/// The header of a frame in Modbus TCP, called MBAP: a number by which the answer is recognised, the protocol (0), the
/// length of the rest, and the unit.
/// </summary>
internal sealed record ModbusHeader(ushort Transaction, ushort Protocol, ushort Length, byte Unit)
{
    public const int Size = 7;

    /// <summary>The longest data of a function, with its code.</summary>
    public const int LongestBody = 253;

    /// <summary>The length of what follows the header. The header's own length counts the unit, too.</summary>
    public int BodyLength => Length - 1;

    /// <summary>Whether it begins a frame that there can be. The length comes from the network and must not decide how much is read.</summary>
    public bool IsPlausible => Protocol == 0 && BodyLength is >= 1 and <= LongestBody;

    public static ModbusHeader For(ushort transaction, byte unit, int bodyLength) => new(transaction, 0, (ushort)(bodyLength + 1), unit);

    public static ModbusHeader Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt16BigEndian(bytes),
        BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
        BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]),
        bytes[6]);

    /// <summary>A whole frame: this header, and what follows it.</summary>
    public byte[] Frame(ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[Size + body.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, Transaction);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), Protocol);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(4), Length);
        frame[6] = Unit;
        body.CopyTo(frame.AsSpan(Size));
        return frame;
    }
}
