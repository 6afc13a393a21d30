using System.Net;
using EnergyGateway.Connectors;
using EnergyGateway.Simulators;
using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests.Connectors;

[TestClass]
public sealed class PulseCounterTests
{
    [TestMethod]
    public async Task The_counter_sends_a_line_with_each_pulse()
    {
        await using var counter = new PulseCounterSimulator();
        counter.Start();
        using var plugin = new PulseCounter(Options(counter.EndPoint));

        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("# counter ready");
        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("water=1204.5;flow=0.5");
        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("water=1205;flow=0.5");
    }

    [TestMethod]
    public void A_line_is_names_and_numbers()
    {
        using var plugin = new PulseCounter(Options(new IPEndPoint(IPAddress.Loopback, 1)));

        plugin.ParseRawMessage("water=1204.5;flow=-1")!.ToJsonString().ShouldBe("""{"water":1204.5,"flow":-1}""");
        plugin.ParseRawMessage("# alive").ShouldBeNull();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("water")]
    [DataRow("water=much")]
    [DataRow("water=1;")]
    [DataRow("water=1;water=2")]
    public void Another_line_is_an_error(string line)
    {
        using var plugin = new PulseCounter(Options(new IPEndPoint(IPAddress.Loopback, 1)));

        Should.Throw<FormatException>(() => plugin.ParseRawMessage(line)).Message.ShouldBe($"The counter sends \"{line}\", which is not names and numbers.");
    }

    [TestMethod]
    public async Task A_counter_that_closes_the_connection_stops_the_flow_for_this_time_only()
    {
        await using var counter = new GreetingDevice("water=1\r\nwater=2\npart");
        using var plugin = new PulseCounter(Options(counter.EndPoint));

        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("water=1");
        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("water=2");
        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBeNull();
        (await plugin.ReceiveRawMessage(CancellationToken.None)).ShouldBe("water=1");
    }

    [TestMethod]
    public async Task A_line_without_end_does_not_fill_the_memory()
    {
        await using var counter = new GreetingDevice(new string('1', 5000));
        using var plugin = new PulseCounter(Options(counter.EndPoint));

        (await Should.ThrowAsync<DeviceException>(() => plugin.ReceiveRawMessage(CancellationToken.None)))
            .Message.ShouldBe($"{counter.EndPoint} sends a line of more than 1024 bytes.");
    }

    private static LineOptions Options(IPEndPoint device) =>
        new() { Address = device.Address, Port = (ushort)device.Port, Timeout = TimeSpan.FromSeconds(30) };
}
