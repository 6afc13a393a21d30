using Patchbay.Devices;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;
using SmartHome.Tests.Drivers;

namespace SmartHome.Tests.Simulators;

/// <summary>Each simulator can be out of order and come back, and tells what it was told to do.</summary>
[TestClass]
public sealed class OutageTests
{
    [TestMethod]
    [DataRow("wled")]
    [DataRow("bulb")]
    [DataRow("dimmer")]
    [DataRow("tasmota-relay")]
    [DataRow("http-get")]
    [DataRow("desktop")]
    public async Task A_device_that_is_down_answers_nobody_and_comes_back(string name)
    {
        await using ISimulator simulator = Simulator(name);
        await simulator.StartAsync(CancellationToken.None);
        IDevice driver = Driver(name, simulator);
        await driver.SendAsync(on: false, 50, CancellationToken.None);
        int before = simulator.Record.Entries.Count;

        simulator.IsDown = true;
        await Should.ThrowAsync<DeviceException>(async () => await driver.SendAsync(on: true, 50, CancellationToken.None));
        simulator.Record.Entries.Count.ShouldBe(before);

        simulator.IsDown = false;
        (await driver.SendAsync(on: true, 50, CancellationToken.None)).ShouldBeTrue();
    }

    [TestMethod]
    [DataRow("wled", "on, brightness 50", "off")]
    [DataRow("bulb", "on, brightness 50", "off")]
    [DataRow("dimmer", "on, brightness 50", "off")]
    [DataRow("tasmota-relay", "on", "off")]
    [DataRow("http-get", "GET /on", "GET /off")]
    [DataRow("desktop", "on", "off")]
    public async Task What_a_device_was_told_is_recorded_in_order(string name, string on, string off)
    {
        await using ISimulator simulator = Simulator(name);
        await simulator.StartAsync(CancellationToken.None);
        List<string> followed = [];
        simulator.Record.OnAdded(followed.Add);
        IDevice driver = Driver(name, simulator);

        await driver.SendAsync(on: true, 50, CancellationToken.None);
        await driver.ReadAsync(CancellationToken.None);
        await driver.SendAsync(on: false, 50, CancellationToken.None);

        simulator.Record.Entries.ShouldBe([on, off]);
        followed.ShouldBe([on, off]);
    }

    private static ISimulator Simulator(string name) => name switch
    {
        "wled" => new WledSimulator(),
        "bulb" => new TpLinkBulbSimulator(),
        "dimmer" => new TpLinkDimmerSimulator(),
        "tasmota-relay" => new TasmotaSimulator(),
        "http-get" => new HttpTargetSimulator(),
        _ => new DesktopSimulator(new VirtualClock()),
    };

    private static IDevice Driver(string name, ISimulator simulator) => new Created().Device(
        name, [.. simulator.Options.Select(option => (option.Key, option.Value)), ("min_rule", "1"), ("max_rule", "100"), ("timeout", "00:00:30")]);
}
