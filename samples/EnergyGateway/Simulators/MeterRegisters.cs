using System.Buffers.Binary;
using EnergyGateway.Connectors.Modbus;

namespace EnergyGateway.Simulators;

/// <summary>The registers of a meter, and how it answers questions about them. Safe for use by several connections.</summary>
internal sealed class MeterRegisters
{
    private const int MostRead = 125;
    private const int MostWritten = 123;
    private const int PowerAddress = 4;
    private const int ImportedAddress = 6;
    private readonly Lock _lock = new();

    // 230.1 V, 229.8 V, 231.4 V; 49.98 Hz; -1850 W; 70123.45 kWh imported, 812.07 kWh exported; status: phase missing.
    private readonly ushort[] _input =
        [2301, 2298, 2314, 4998, .. Registers.FromUInt32(unchecked((uint)-1850)), .. Registers.FromUInt32(7_012_345), .. Registers.FromUInt32(81_207), 0b0100];

    private readonly ushort[] _holding = [1, .. Registers.FromUInt32(5000)];

    public IReadOnlyList<ushort> Holding
    {
        get
        {
            lock (_lock)
            {
                return [.. _holding];
            }
        }
    }

    /// <param name="question">The function's code and its data.</param>
    public byte[] Answer(ReadOnlySpan<byte> question)
    {
        lock (_lock)
        {
            ReadOnlySpan<byte> data = question[1..];
            return (ModbusFunction)question[0] switch
            {
                ModbusFunction.ReadHolding => Read(question[0], _holding, data),
                ModbusFunction.ReadInput => Measured(Read(question[0], _input, data)),
                ModbusFunction.WriteSingle => Write(question[0], data, count: 1, values: data.Length == 4 ? data[2..] : default),
                ModbusFunction.WriteMultiple => WriteMultiple(question[0], data),
                _ => Error(question[0], ModbusError.IllegalFunction),
            };
        }
    }

    private byte[] Read(byte function, ushort[] registers, ReadOnlySpan<byte> data)
    {
        if (data.Length != 4 || Number(data[2..]) is 0 or > MostRead)
        {
            return Error(function, ModbusError.IllegalValue);
        }

        (int address, int count) = (Number(data), Number(data[2..]));
        return address + count <= registers.Length
            ? [function, (byte)(count * sizeof(ushort)), .. Registers.ToBytes(registers.AsSpan(address, count))]
            : Error(function, ModbusError.IllegalAddress);
    }

    // The meter goes on while it is read: less power is fed in, and energy is imported meanwhile.
    private byte[] Measured(byte[] answer)
    {
        Add(PowerAddress, 40);
        Add(ImportedAddress, 1);
        return answer;
    }

    private void Add(int address, int change) =>
        Registers.FromUInt32(unchecked(((uint)_input[address] << 16 | _input[address + 1]) + (uint)change)).CopyTo(_input, address);

    private byte[] WriteMultiple(byte function, ReadOnlySpan<byte> data)
    {
        int count = data.Length > 5 ? Number(data[2..]) : 0;
        return count is > 0 and <= MostWritten && data[4] == count * sizeof(ushort)
            ? Write(function, data, count, data[5..])
            : Error(function, ModbusError.IllegalValue);
    }

    private byte[] Write(byte function, ReadOnlySpan<byte> data, int count, ReadOnlySpan<byte> values)
    {
        if (values.Length != count * sizeof(ushort))
        {
            return Error(function, ModbusError.IllegalValue);
        }

        int address = Number(data);
        if (address + count > _holding.Length)
        {
            return Error(function, ModbusError.IllegalAddress);
        }

        Registers.FromBytes(values).CopyTo(_holding, address);
        return [function, .. data[..4]];
    }

    private static int Number(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt16BigEndian(data);

    private static byte[] Error(byte function, byte code) => [(byte)(function | 0x80), code];
}
