using System.Net;
using System.Text;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class TasmotaRelayTests
{
    [TestMethod]
    public async Task It_goes_on_and_off()
    {
        await using TasmotaSimulator relay = await Started.Async(new TasmotaSimulator());
        using var http = new HttpClient();
        TasmotaRelay driver = Driver(relay.EndPoint, http);

        (await driver.Send(on: true, CancellationToken.None)).ShouldBeTrue();
        relay.IsOn.ShouldBeTrue();

        (await driver.Send(on: false, CancellationToken.None)).ShouldBeTrue();
        relay.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    [DataRow(true, "GET /cm?cmnd=Power%20On HTTP/1.1\r\n")]
    [DataRow(false, "GET /cm?cmnd=Power%20Off HTTP/1.1\r\n")]
    public async Task It_sends_the_command_Power(bool on, string request)
    {
        await using var device = new ScriptedDevice(HttpReply.Of(""));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on, CancellationToken.None)).ShouldBeTrue();

        Encoding.UTF8.GetString(await device.Asked).ShouldStartWith(request);
    }

    [TestMethod]
    [DataRow("""{"POWER":"ON"}""", true)]
    [DataRow("""{"POWER":"OFF"}""", false)]
    [DataRow("""{"POWER":1}""", true)]
    [DataRow("""{"Command":"Unknown"}""", false)]
    [DataRow("""{"WARNING":"Need user=<username>&password=<password>"}""", false)]
    [DataRow("OK", true)]
    [DataRow("[]", true)]
    public async Task The_status_decides_unless_the_relay_says_otherwise(string answer, bool done)
    {
        await using var device = new ScriptedDevice(HttpReply.Of(answer));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on: true, CancellationToken.None)).ShouldBe(done);
    }

    [TestMethod]
    public async Task An_answer_with_an_error_status_is_no_success()
    {
        await using var device = new ScriptedDevice(HttpReply.Of("""{"POWER":"ON"}""", status: 401));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on: true, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    public async Task It_tells_the_state_that_its_button_has_made()
    {
        await using TasmotaSimulator relay = await Started.Async(new TasmotaSimulator());
        using var http = new HttpClient();
        TasmotaRelay driver = Driver(relay.EndPoint, http);
        (await driver.Read(CancellationToken.None))["on"]!.GetValue<bool>().ShouldBeFalse();

        relay.Press();

        (await driver.Read(CancellationToken.None))["on"]!.GetValue<bool>().ShouldBeTrue();
    }

    [TestMethod]
    public async Task It_tells_the_requests_that_clients_show()
    {
        await using TasmotaSimulator relay = await Started.Async(new TasmotaSimulator());
        using var http = new HttpClient();

        (await Driver(relay.EndPoint, http).Read(CancellationToken.None)).ToJsonString()
            .ShouldBe($$"""{"on":false,"uri":"{{relay.EndPoint}}","on_path":"cm?cmnd=Power%20On","off_path":"cm?cmnd=Power%20Off"}""");
    }

    [TestMethod]
    [DataRow("<html>A router's login page</html>", 200, "cannot be understood")]
    [DataRow("""{"POWER":"MAYBE"}""", 200, "cannot be understood")]
    [DataRow("""{"POWER":1}""", 200, "cannot be understood")]
    [DataRow("""{"WARNING":"Need user=<username>&password=<password>"}""", 200, "cannot be understood")]
    [DataRow("""{"POWER":"ON"}""", 401, "answered with the status 401")]
    public async Task A_state_that_is_none_is_an_error(string answer, int status, string message)
    {
        await using var device = new ScriptedDevice(HttpReply.Of(answer, status));
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Read(CancellationToken.None))).Message.ShouldContain(message);
    }

    [TestMethod]
    public async Task A_silent_relay_is_given_up()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();
        TasmotaRelay driver = Driver(device.EndPoint, http, TimeSpan.FromMilliseconds(50));

        (await Should.ThrowAsync<DeviceException>(() => driver.Send(on: true, CancellationToken.None))).Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
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

    private static TasmotaRelay Driver(IPEndPoint device, HttpClient http, TimeSpan? timeout = null) => new(
        new TasmotaRelayOptions { Nickname = "Fan", Ip = device.Address, Port = (ushort)device.Port, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, http);
}
