using System.Net;
using System.Text;
using Patchbay;
using SmartHome.Drivers;
using SmartHome.Simulators;
using SmartHome.Tests.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class HttpGetTests
{
    [TestMethod]
    public async Task It_goes_on_and_off()
    {
        await using HttpTargetSimulator target = await Started.Async(new HttpTargetSimulator("/relay/0?turn=on", "/relay/0?turn=off"));
        using var http = new HttpClient();
        HttpGet driver = Driver($"http://{target.EndPoint}", http, "relay/0?turn=on", "/relay/0?turn=off");

        (await driver.Send(on: true, CancellationToken.None)).ShouldBeTrue();
        target.IsOn.ShouldBeTrue();

        (await driver.Send(on: false, CancellationToken.None)).ShouldBeTrue();
        target.IsOn.ShouldBeFalse();
    }

    [TestMethod]
    [DataRow("http://{0}", "on", "/on")]
    [DataRow("http://{0}/", "/on", "/on")]
    [DataRow("https://{0}", "on", "/on")]
    [DataRow("http://{0}", "//on", "//on")]
    [DataRow("http://{0}/api/v1", "lamp/on?level=3", "/api/v1/lamp/on?level=3")]
    public async Task Address_and_path_are_put_together_without_scheme_and_one_slash(string uri, string path, string requested)
    {
        await using var device = new ScriptedDevice(HttpReply.Of("done"));
        using var http = new HttpClient();

        (await Driver(string.Format(null, uri, device.EndPoint), http, path).Send(on: true, CancellationToken.None)).ShouldBeTrue();

        Encoding.UTF8.GetString(await device.Asked).ShouldStartWith($"GET {requested} HTTP/1.1\r\n");
    }

    [TestMethod]
    [DataRow(204)]
    [DataRow(404)]
    [DataRow(503)]
    public async Task Another_status_than_200_is_no_success(int status)
    {
        await using var device = new ScriptedDevice(HttpReply.Of("", status));
        using var http = new HttpClient();

        (await Driver($"http://{device.EndPoint}", http).Send(on: true, CancellationToken.None)).ShouldBeFalse();
    }

    [TestMethod]
    public async Task A_device_that_refuses_the_connection_is_named()
    {
        using var device = new DeadDevice();
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver($"http://{device.EndPoint}", http).Send(on: true, CancellationToken.None)))
            .Message.ShouldStartWith($"{device.EndPoint} cannot be reached");
    }

    [TestMethod]
    public async Task A_silent_device_is_given_up()
    {
        await using var device = new ScriptedDevice();
        using var http = new HttpClient();

        (await Should.ThrowAsync<DeviceException>(() => Driver($"http://{device.EndPoint}", http, timeout: TimeSpan.FromMilliseconds(50)).Send(on: true, CancellationToken.None)))
            .Message.ShouldBe($"{device.EndPoint} did not answer within 0.05 s.");
    }

    [TestMethod]
    public async Task What_is_no_HTTP_is_an_error()
    {
        await using var device = new ScriptedDevice([0, 1, 2, 3, 13, 10, 13, 10]);
        using var http = new HttpClient();

        await Should.ThrowAsync<DeviceException>(() => Driver($"http://{device.EndPoint}", http).Send(on: true, CancellationToken.None));
    }

    [TestMethod]
    public void An_address_that_is_not_of_the_web_is_an_error_in_the_configuration() =>
        Should.Throw<PluginConfigurationException>(() => new Created().Device("http-get", ("uri", "ftp://192.168.1.20"), ("on_path", "on"), ("off_path", "off")))
            .Message.ShouldContain("has to start with http://");

    private static HttpGet Driver(string uri, HttpClient http, string on = "on", string off = "off", TimeSpan? timeout = null) => new(
        new HttpGetOptions { Nickname = "Pump", Uri = new Uri(uri), OnPath = on, OffPath = off, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, http);
}
