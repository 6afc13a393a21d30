using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EnergyGateway.Connectors;
using EnergyGateway.Simulators;
using EnergyGateway.Tests.Devices;
using Patchbay;

namespace EnergyGateway.Tests.Connectors;

[TestClass]
public sealed class ModbusTcpTests
{
    [TestMethod]
    public async Task The_raw_message_has_the_registers_as_they_are()
    {
        await using MeterSimulator meter = Started();
        using ModbusTcp plugin = Plugin(meter.EndPoint);

        (await plugin.ReceiveRawMessage(CancellationToken.None)).ToJsonString()
            .ShouldBe("""{"input":[2301,2298,2314,4998,65535,63686,106,65529,1,15671,4],"holding":[1,0,5000]}""");
    }

    [TestMethod]
    public void The_parsed_message_has_units_signs_and_numbers_of_32_bits()
    {
        using ModbusTcp plugin = Plugin(new IPEndPoint(IPAddress.Loopback, 1));
        JsonNode raw = JsonNode.Parse("""{"input":[2301,0,65535,4998,65535,65535,65535,65535,0,1,9],"holding":[3,1,4464]}""")!;

        plugin.ParseRawMessage(raw).ToJsonString().ShouldBe(
            """{"voltage":{"l1":230.1,"l2":0,"l3":6553.5},"frequency":49.98,"power":-1,"energy":{"imported":42949672.95,"exported":0.01},"alarms":["overvoltage","overtemperature"],"set_points":{"tariff":3,"power_limit":70000}}""");
    }

    [TestMethod]
    [DataRow("set_points__tariff", 2, new ushort[] { 2, 0, 5000 })]
    [DataRow("set_points__tariff", 65535, new ushort[] { 65535, 0, 5000 })]
    [DataRow("set_points__power_limit", 0, new ushort[] { 1, 0, 0 })]
    [DataRow("set_points__power_limit", 70000, new ushort[] { 1, 1, 4464 })]
    [DataRow("set_points__power_limit", 4294967295, new ushort[] { 1, 65535, 65535 })]
    public async Task A_set_point_arrives_in_the_meter(string key, double value, ushort[] registers)
    {
        await using MeterSimulator meter = Started();
        using ModbusTcp plugin = Plugin(meter.EndPoint);

        await plugin.SendCommand(key, value, CancellationToken.None);

        meter.Registers.Holding.ShouldBe(registers);
        JsonObject parsed = plugin.ParseRawMessage(await plugin.ReceiveRawMessage(CancellationToken.None));
        parsed["set_points"]![key["set_points__".Length..]]!.ToJsonString().ShouldBe(value.ToString(CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow("set_points__tariff", 65536, "set_points__tariff takes a whole number from 0 to 65535, not 65536.")]
    [DataRow("set_points__tariff", 1.5, "set_points__tariff takes a whole number from 0 to 65535, not 1.5.")]
    [DataRow("set_points__power_limit", -1, "set_points__power_limit takes a whole number from 0 to 4294967295, not -1.")]
    [DataRow("set_points__power_limit", double.NaN, "set_points__power_limit takes a whole number from 0 to 4294967295, not NaN.")]
    [DataRow("power", 1, "The meter has no set-point \"power\". There are: set_points__tariff, set_points__power_limit.")]
    public async Task A_value_that_cannot_be_set_is_refused_before_the_meter_is_asked(string key, double value, string error)
    {
        using var dead = new DeadDevice();
        using ModbusTcp plugin = Plugin(dead.EndPoint);

        (await Should.ThrowAsync<DeviceException>(() => plugin.SendCommand(key, value, CancellationToken.None))).Message.ShouldBe(error);
    }

    [TestMethod]
    public async Task A_meter_that_keeps_another_value_is_an_error()
    {
        await using var stubborn = new ScriptedDevice(question => [question[7] == 6 ? question : Frames.Ones(question)]);
        using ModbusTcp plugin = Plugin(stubborn.EndPoint);

        (await Should.ThrowAsync<DeviceException>(() => plugin.SendCommand("set_points__tariff", 2, CancellationToken.None)))
            .Message.ShouldBe("The meter took 2 for set_points__tariff, but keeps 1.");
    }

    private static MeterSimulator Started()
    {
        var meter = new MeterSimulator();
        meter.Start();
        return meter;
    }

    private static ModbusTcp Plugin(IPEndPoint device) =>
        new(new ModbusOptions { Address = device.Address, Port = (ushort)device.Port, Unit = 7, Timeout = TimeSpan.FromSeconds(30) });
}
