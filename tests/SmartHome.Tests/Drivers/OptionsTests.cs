using System.Net;
using SmartHome.Drivers;

namespace SmartHome.Tests.Drivers;

/// <summary>What clients do not write has a default, because they write their keys and nothing else.</summary>
[TestClass]
public sealed class OptionsTests
{
    private static readonly IPAddress Ip = IPAddress.Loopback;

    [TestMethod]
    public void Ports_are_those_of_the_protocols()
    {
        new WledOptions { Nickname = "", MinRule = 1, MaxRule = 2, Ip = Ip }.Port.ShouldBe((ushort)80);
        new TpLinkOptions { Nickname = "", MinRule = 1, MaxRule = 2, Ip = Ip }.Port.ShouldBe((ushort)9999);
        new TasmotaRelayOptions { Nickname = "", Ip = Ip }.Port.ShouldBe((ushort)80);
        new ApiTargetOptions { Nickname = "", Ip = Ip }.Port.ShouldBe((ushort)8123);
        new DesktopScreenOptions { Nickname = "", Ip = Ip }.Port.ShouldBe((ushort)5000);
        new DesktopActivityOptions { Nickname = "", Ip = Ip, Mode = DesktopMode.Screen }.Port.ShouldBe((ushort)5000);
    }

    [TestMethod]
    public void Nodes_are_given_a_second_and_devices_two()
    {
        new ApiTargetOptions { Nickname = "", Ip = Ip }.Timeout.ShouldBe(TimeSpan.FromSeconds(1));
        foreach (TimeSpan timeout in (TimeSpan[])[
            new WledOptions { Nickname = "", MinRule = 1, MaxRule = 2, Ip = Ip }.Timeout,
            new TpLinkOptions { Nickname = "", MinRule = 1, MaxRule = 2, Ip = Ip }.Timeout,
            new TasmotaRelayOptions { Nickname = "", Ip = Ip }.Timeout,
            new HttpGetOptions { Nickname = "", Uri = new("http://127.0.0.1"), OnPath = "on", OffPath = "off" }.Timeout,
            new DesktopScreenOptions { Nickname = "", Ip = Ip }.Timeout,
            new DesktopActivityOptions { Nickname = "", Ip = Ip, Mode = DesktopMode.Screen }.Timeout])
        {
            timeout.ShouldBe(TimeSpan.FromSeconds(2));
        }
    }

    [TestMethod]
    public void A_computer_is_asked_every_second() =>
        new DesktopActivityOptions { Nickname = "", Ip = Ip, Mode = DesktopMode.Screen }.PollInterval.ShouldBe(TimeSpan.FromSeconds(1));
}
