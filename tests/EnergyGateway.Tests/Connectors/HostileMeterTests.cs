using EnergyGateway.Connectors;
using EnergyGateway.Connectors.Modbus;
using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests.Connectors;

/// <summary>Answers that no meter should give. After each, the next question goes over a new connection and is answered.</summary>
[TestClass]
public sealed class HostileMeterTests
{
    private const byte TransactionLow = 1;
    private const byte ProtocolLow = 3;
    private const byte LengthHigh = 4;
    private const byte LengthLow = 5;
    private const byte Unit = 6;
    private const byte Function = 7;

    [TestMethod]
    [DataRow(TransactionLow, (byte)9, "answered another question than the one it was asked (transaction 9 of unit 7, not 1 of 7)")]
    [DataRow(Unit, (byte)8, "answered another question than the one it was asked (transaction 1 of unit 8, not 1 of 7)")]
    [DataRow(Function, (byte)4, "answered another question")]
    [DataRow(Function, (byte)0x84, "answered another question")]
    [DataRow(ProtocolLow, (byte)1, "announces 5 bytes of protocol 1: it does not speak Modbus TCP")]
    [DataRow(LengthLow, (byte)0, "announces 0 bytes of protocol 0")]
    [DataRow(LengthLow, (byte)1, "announces 1 bytes of protocol 0")]
    [DataRow(LengthLow, (byte)255, "announces 255 bytes of protocol 0")]
    [DataRow(LengthHigh, (byte)255, "announces 65285 bytes of protocol 0")]
    public Task A_wrong_header_is_refused(byte index, byte value, string error) =>
        FailsOnceAsync(question => [Frames.Ones(question).With(index, value)], error);

    [TestMethod]
    [DataRow(3)]
    [DataRow(7)]
    [DataRow(9)]
    public Task A_truncated_frame_is_refused(int length) =>
        FailsOnceAsync(question => [Frames.Ones(question)[..length], []], "gave no whole answer");

    [TestMethod]
    public Task A_closed_connection_is_an_error() => FailsOnceAsync(_ => [[]], "gave no whole answer");

    [TestMethod]
    [DataRow(new byte[] { 3 }, "with 0 bytes that do not hold as many")]
    [DataRow(new byte[] { 3, 2 }, "with 1 bytes that do not hold as many")]
    [DataRow(new byte[] { 3, 2, 0 }, "with 2 bytes that do not hold as many")]
    [DataRow(new byte[] { 3, 4, 0, 1, 0, 1 }, "with 5 bytes that do not hold as many")]
    [DataRow(new byte[] { 3, 0, 0, 1 }, "with 3 bytes that do not hold as many")]
    public async Task Another_number_of_registers_is_refused(byte[] body, string error)
    {
        await using var device = new ScriptedDevice(question => [Frames.Answer(question, body)]);
        using var client = new ModbusClient(device.EndPoint, 7, TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<DeviceException>(ReadAsync(client))).Message.ShouldContain(error);
    }

    [TestMethod]
    public async Task A_refusal_without_a_reason_is_a_refusal()
    {
        await using var device = new ScriptedDevice(question => [Frames.Answer(question, 0x83)]);
        using var client = new ModbusClient(device.EndPoint, 7, TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<DeviceException>(ReadAsync(client))).Message.ShouldBe($"{device.EndPoint} refuses: it gives the unknown reason 0.");
    }

    [TestMethod]
    public async Task A_confirmation_of_another_write_is_refused()
    {
        await using var device = new ScriptedDevice(question => [question.With(11, 99)]);
        using var client = new ModbusClient(device.EndPoint, 7, TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<DeviceException>(() => client.WriteAsync(0, [1], CancellationToken.None)))
            .Message.ShouldBe($"{device.EndPoint} confirmed another write than the one it was asked for.");
    }

    private static async Task FailsOnceAsync(Func<byte[], byte[][]> first, string error)
    {
        bool isFirst = true;
        await using var device = new ScriptedDevice(question =>
        {
            bool wasFirst = isFirst;
            isFirst = false;
            return wasFirst ? first(question) : [Frames.Ones(question)];
        });
        using var client = new ModbusClient(device.EndPoint, 7, TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<DeviceException>(ReadAsync(client))).Message.ShouldContain(error);
        (await ReadAsync(client)).ShouldBe([1]);
        device.Connections.ShouldBe(2);
    }

    private static Task<ushort[]> ReadAsync(ModbusClient client) => client.ReadAsync(ModbusFunction.ReadHolding, 0, 1, CancellationToken.None);
}
