using EnergyGateway.Connectors;
using EnergyGateway.Connectors.Modbus;
using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests.Connectors;

[TestClass]
public sealed class MissingMeterTests
{
    [TestMethod]
    public async Task A_device_that_does_not_answer_is_given_up_after_the_timeout()
    {
        await using var device = new ScriptedDevice(_ => []);
        using var client = new ModbusClient(device.EndPoint, 7, TimeSpan.FromMilliseconds(50));

        (await Should.ThrowAsync<DeviceException>(client.ReadAsync(ModbusFunction.ReadHolding, 0, 1, CancellationToken.None))).Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task A_device_that_is_not_there_is_an_error()
    {
        using var dead = new DeadDevice();
        using var client = new ModbusClient(dead.EndPoint, 7, TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<DeviceException>(client.ReadAsync(ModbusFunction.ReadHolding, 0, 1, CancellationToken.None))).Message.ShouldStartWith($"{dead.EndPoint} cannot be reached: ");
    }
}
