using System.Net;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class DesktopScreenTests
{
    [TestMethod]
    public async Task The_screens_go_off_and_on()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(new VirtualClock()));
        using var http = new HttpClient();
        DesktopScreen driver = Driver(computer.EndPoint, http);

        (await driver.Send(on: false, CancellationToken.None)).ShouldBeTrue();
        computer.State.ShouldBe("Off");

        (await driver.Send(on: true, CancellationToken.None)).ShouldBeTrue();
        computer.State.ShouldBe("On");
    }

    [TestMethod]
    public async Task Screens_that_somebody_looks_at_stay_on_and_that_counts_as_done()
    {
        await using DesktopSimulator computer = await Started.Async(new DesktopSimulator(new VirtualClock()));
        using var http = new HttpClient();
        computer.Use();

        (await Driver(computer.EndPoint, http).Send(on: false, CancellationToken.None)).ShouldBeTrue();

        computer.State.ShouldBe("On");
        computer.Record.Entries.ShouldBe(["off, refused"]);
    }

    [TestMethod]
    [DataRow(true, 503)]
    [DataRow(true, 404)]
    [DataRow(false, 404)]
    [DataRow(false, 500)]
    public async Task Another_status_is_that_of_a_stranger(bool on, int status)
    {
        await using var device = new ScriptedDevice(HttpReply.Of("", status));
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Send(on, CancellationToken.None)))
            .Message.ShouldBe($"{device.EndPoint} answered with the status {status}, which the desktop integration does not do: something else has its port.");
    }

    [TestMethod]
    public async Task A_computer_that_is_off_is_named()
    {
        using var device = new DeadDevice();
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Send(on: true, CancellationToken.None)))
            .Message.ShouldStartWith($"{device.EndPoint} cannot be reached");
    }

    [TestMethod]
    public async Task A_silent_computer_is_given_up()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http, TimeSpan.FromMilliseconds(50)).Send(on: true, CancellationToken.None)))
            .Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public void It_tells_the_requests_that_clients_show()
    {
        using var http = new HttpClient();

        Driver(new(IPAddress.Loopback, 5000), http).Read().ToJsonString().ShouldBe("""{"uri":"127.0.0.1:5000","on_path":"on","off_path":"off"}""");
    }

    private static DesktopScreen Driver(IPEndPoint device, HttpClient http, TimeSpan? timeout = null) => new(
        new DesktopScreenOptions { Nickname = "Screen", Ip = device.Address, Port = (ushort)device.Port, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, http);
}
