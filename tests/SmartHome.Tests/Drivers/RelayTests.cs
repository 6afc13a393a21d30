using System.Net;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class RelayTests
{
    [TestMethod]
    public async Task It_goes_on_and_off()
    {
        await using TasmotaSimulator relay = await Started.Async(new TasmotaSimulator());
        using var http = new HttpClient();
        Relay driver = Driver(relay.EndPoint, http);

        (await driver.Send(on: true, CancellationToken.None)).ShouldBeTrue();
        relay.IsOn.ShouldBeTrue();

        (await driver.Send(on: false, CancellationToken.None)).ShouldBeTrue();
        relay.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("""{"POWER":"ON"}""", true)]
    [DataRow("""{"POWER":"OFF"}""", false)]
    [DataRow("""{"Command":"Unknown"}""", false)]
    [DataRow("""{"WARNING":"Need user=<username>&password=<password>"}""", false)]
    public async Task Only_the_wanted_state_in_the_answer_is_a_success(string answer, bool done)
    {
        using var http = new HttpClient(new CannedAnswer(answer));

        (await Driver(new(IPAddress.Loopback, 80), http).Send(on: true, CancellationToken.None)).ShouldBe(done);
    }

    [TestMethod]
    public async Task An_answer_with_an_error_status_is_no_success()
    {
        using var http = new HttpClient(new CannedAnswer("""{"POWER":"ON"}""", HttpStatusCode.Unauthorized));

        (await Driver(new(IPAddress.Loopback, 80), http).Send(on: true, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_relay_that_refuses_the_connection_is_named()
    {
        using var device = new DeadDevice();
        using var http = new HttpClient();

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Send(on: true, CancellationToken.None));

        exception.Message.ShouldStartWith($"{device.EndPoint} cannot be reached");
    }

    [TestMethod]
    public async Task Cancellation_gives_the_attempt_up()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();
        using var cancellation = new CancellationTokenSource();
        Task<bool> sending = Driver(device.EndPoint, http).Send(on: true, cancellation.Token);
        await device.Asked;

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    private static Relay Driver(IPEndPoint device, HttpClient http) => new(
        new RelayOptions { Nickname = "Fan", Ip = device.Address, Port = (ushort)device.Port, Timeout = TimeSpan.FromSeconds(30) }, http);
}
