using EnergyGateway.Connectors;
using EnergyGateway.Connectors.Modbus;
using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests.Connectors;

[TestClass]
public sealed class ModbusClientTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    [TestMethod]
    [DataRow(3)]
    [DataRow(4)]
    public async Task Reading_asks_for_an_address_and_a_count(int function)
    {
        byte[] asked = [];
        await using var device = new ScriptedDevice(question => [Frames.Ones(asked = question)]);
        using ModbusClient client = Client(device);

        ushort[] registers = await client.ReadAsync((ModbusFunction)function, 0x1234, 2, CancellationToken.None);

        asked.ShouldBe([0, 1, 0, 0, 0, 6, 7, (byte)function, 0x12, 0x34, 0, 2]);
        registers.ShouldBe([1, 1]);
    }

    [TestMethod]
    public async Task One_register_is_written_with_function_6()
    {
        byte[] asked = [];
        await using var device = new ScriptedDevice(question => [asked = question]);
        using ModbusClient client = Client(device);

        await client.WriteAsync(2, [0x0102], CancellationToken.None);

        asked.ShouldBe([0, 1, 0, 0, 0, 6, 7, 6, 0, 2, 1, 2]);
    }

    [TestMethod]
    public async Task Two_registers_are_written_with_function_16()
    {
        byte[] asked = [];
        await using var device = new ScriptedDevice(question => [Frames.Answer(asked = question, question[7..12])]);
        using ModbusClient client = Client(device);

        await client.WriteAsync(2, [0x0102, 0x0304], CancellationToken.None);

        asked.ShouldBe([0, 1, 0, 0, 0, 11, 7, 16, 0, 2, 0, 2, 4, 1, 2, 3, 4]);
    }

    [TestMethod]
    public async Task An_answer_that_comes_byte_by_byte_is_read_whole()
    {
        await using var device = new ScriptedDevice(question => [.. Frames.Ones(question).Select(one => new[] { one })]);
        using ModbusClient client = Client(device);

        (await ReadAsync(client, count: 3)).ShouldBe([1, 1, 1]);
    }

    [TestMethod]
    public async Task Each_question_has_a_transaction_of_its_own_on_one_connection()
    {
        var transactions = new List<int>();
        await using var device = new ScriptedDevice(question =>
        {
            transactions.Add(question[1]);
            return [Frames.Ones(question)];
        });
        using ModbusClient client = Client(device);

        await Task.WhenAll(ReadAsync(client), ReadAsync(client), ReadAsync(client));

        transactions.ShouldBe([1, 2, 3]);
        device.Connections.ShouldBe(1);
    }

    [TestMethod]
    public async Task A_refusal_is_explained_and_the_connection_kept()
    {
        await using var device = new ScriptedDevice(question => [Frames.Answer(question, (byte)(question[7] | 0x80), question[1])]);
        using ModbusClient client = Client(device);

        foreach (string reason in (string[])["it does not have this function (1)", "it does not have these registers (2)", "it does not take this value (3)", "it has failed (4)"])
        {
            (await Should.ThrowAsync<DeviceException>(ReadAsync(client))).Message.ShouldBe($"{device.EndPoint} refuses: {reason}.");
        }

        device.Connections.ShouldBe(1);
    }

    private static ModbusClient Client(ScriptedDevice device) => new(device.EndPoint, 7, LongEnough);

    private static Task<ushort[]> ReadAsync(ModbusClient client, int count = 1) =>
        client.ReadAsync(ModbusFunction.ReadHolding, 0, count, CancellationToken.None);
}
