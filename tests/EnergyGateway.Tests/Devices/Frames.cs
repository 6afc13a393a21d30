using EnergyGateway.Connectors.Modbus;

namespace EnergyGateway.Tests.Devices;

/// <summary>Frames of Modbus TCP, right ones and broken ones.</summary>
internal static class Frames
{
    /// <summary>An answer to a question, with its transaction and unit.</summary>
    public static byte[] Answer(byte[] question, params byte[] body)
    {
        ModbusHeader header = ModbusHeader.Read(question);
        return ModbusHeader.For(header.Transaction, header.Unit, body.Length).Frame(body);
    }

    /// <summary>A right answer to a question that reads registers, all with the value 1.</summary>
    public static byte[] Ones(byte[] question)
    {
        int count = question[^1];
        return Answer(question, [question[7], (byte)(2 * count), .. Enumerable.Repeat<byte[]>([0, 1], count).SelectMany(one => one)]);
    }

    /// <summary>A frame with some of its bytes changed.</summary>
    public static byte[] With(this byte[] frame, int index, byte value)
    {
        frame[index] = value;
        return frame;
    }
}
