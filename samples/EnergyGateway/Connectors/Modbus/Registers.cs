using System.Buffers.Binary;

namespace EnergyGateway.Connectors.Modbus;

/// <summary>Registers are 16 bits in big-endian order; larger numbers take two, the upper half first.</summary>
internal static class Registers
{
    public static byte[] ToBytes(params ReadOnlySpan<ushort> registers)
    {
        byte[] bytes = new byte[registers.Length * sizeof(ushort)];
        for (int index = 0; index < registers.Length; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(index * sizeof(ushort)), registers[index]);
        }

        return bytes;
    }

    public static ushort[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        var registers = new ushort[bytes.Length / sizeof(ushort)];
        for (int index = 0; index < registers.Length; index++)
        {
            registers[index] = BinaryPrimitives.ReadUInt16BigEndian(bytes[(index * sizeof(ushort))..]);
        }

        return registers;
    }

    public static uint UInt32(ReadOnlySpan<ushort> registers) => ((uint)registers[0] << 16) | registers[1];

    public static ushort[] FromUInt32(uint value) => [(ushort)(value >> 16), (ushort)value];
}
