using System.Net;
using System.Text;
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
    public async Task It_posts_on_and_brightness_with_their_length()
    {
        await using var device = new ScriptedDevice(HttpReply.Of("""{"success":true}"""));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on: true, 200, CancellationToken.None)).ShouldBeTrue();

        string request = Encoding.UTF8.GetString(await device.Asked);
        request.ShouldStartWith("POST /json/state HTTP/1.1\r\n");
        request.ShouldContain("Content-Length: 21\r\n");
    }

    [TestMethod]
    [DataRow("""{"success":true}""", true)]
    [DataRow("""{"success":false}""", false)]
    [DataRow("""{"on":true,"bri":200}""", true)]
    [DataRow("""{"on":false,"bri":200}""", false)]
    [DataRow("""{"error":9}""", false)]
    [DataRow("{}", true)]
    [DataRow("", true)]
    [DataRow("OK", true)]
    [DataRow("[]", true)]
    [DataRow("""{"success":"yes","on":1}""", true)]
    public async Task The_status_decides_unless_the_controller_says_otherwise(string answer, bool done)
    {
        await using var device = new ScriptedDevice(HttpReply.Of(answer));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on: true, 200, CancellationToken.None)).ShouldBe(done);
    }

    [TestMethod]
    [DataRow(201)]
    [DataRow(400)]
    [DataRow(500)]
    public async Task Another_status_than_200_is_no_success(int status)
    {
        await using var device = new ScriptedDevice(HttpReply.Of("""{"success":true}""", status));
        using var http = new HttpClient();

        (await Driver(device.EndPoint, http).Send(on: true, 200, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    public async Task What_is_no_HTTP_is_an_error()
    {
        await using var device = new ScriptedDevice("SSH-2.0-OpenSSH_9.9\r\n"u8.ToArray());
        using var http = new HttpClient();

        DeviceException exception = await Should.ThrowAsync<DeviceException>(() => Driver(device.EndPoint, http).Send(on: true, 200, CancellationToken.None));

        exception.Message.ShouldStartWith($"{device.EndPoint} gave no whole answer");
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
