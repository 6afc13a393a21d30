using System.Net;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class WledTests
{
    [TestMethod]
    public async Task It_goes_on_at_its_brightness()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());
        using var http = new HttpClient();

        (await Driver(strip.EndPoint, http).Send(on: true, 200, CancellationToken.None)).ShouldBeTrue();

        strip.State.Read().ShouldBe((true, 200));
    }

    [TestMethod]
    public async Task It_goes_off_and_keeps_the_brightness()
    {
        await using WledSimulator strip = await Started.Async(new WledSimulator());
        using var http = new HttpClient();
        Wled driver = Driver(strip.EndPoint, http);
        await driver.Send(on: true, 200, CancellationToken.None);

        (await driver.Send(on: false, 90, CancellationToken.None)).ShouldBeTrue();

        strip.State.Read().ShouldBe((false, 90));
    }

    [TestMethod]
    [DataRow("""{"success":true}""", true)]
    [DataRow("""{"success":false}""", false)]
    [DataRow("""{"on":true,"bri":200}""", true)]
    [DataRow("""{"on":false,"bri":200}""", false)]
    [DataRow("""{"error":9}""", false)]
    public async Task The_answer_says_whether_the_controller_did_it(string answer, bool done)
    {
        using var http = new HttpClient(new CannedAnswer(answer));

        (await Driver(new(IPAddress.Loopback, 80), http).Send(on: true, 200, CancellationToken.None)).ShouldBe(done);
    }

    [TestMethod]
    public async Task An_answer_with_an_error_status_is_no_success()
    {
        using var http = new HttpClient(new CannedAnswer("""{"success":true}""", HttpStatusCode.BadRequest));

        (await Driver(new(IPAddress.Loopback, 80), http).Send(on: true, 200, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("<html>A router's login page</html>")]
    [DataRow("[]")]
    [DataRow("""{"success":"yes"}""")]
    public async Task An_answer_that_is_not_WLEDs_is_an_error(string answer)
    {
        using var http = new HttpClient(new CannedAnswer(answer));

        await Should.ThrowAsync<DeviceException>(() => Driver(new(IPAddress.Loopback, 80), http).Send(on: true, 200, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_controller_that_refuses_the_connection_is_named()
    {
        using var device = new DeadDevice();
        using var http = new HttpClient();

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Send(on: true, 200, CancellationToken.None));

        exception.Message.ShouldStartWith($"{device.EndPoint} cannot be reached");
    }

    [TestMethod]
    public async Task A_silent_controller_is_given_up()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();
        Wled driver = Driver(device.EndPoint, http, TimeSpan.FromMilliseconds(50));

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => driver.Send(on: true, 200, CancellationToken.None));

        exception.Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task Cancellation_is_not_mistaken_for_a_silent_controller()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();
        using var cancellation = new CancellationTokenSource();
        Task<bool> sending = Driver(device.EndPoint, http).Send(on: true, 200, cancellation.Token);
        await device.Asked;

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    private static Wled Driver(IPEndPoint device, HttpClient http, TimeSpan? timeout = null) => new(
        new WledOptions
        {
            Nickname = "Shelf",
            MinRule = 1,
            MaxRule = 255,
            Ip = device.Address,
            Port = (ushort)device.Port,
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
        },
        http);
}
