using System.Net;
using EnergyGateway.Connectors;
using EnergyGateway.Simulators;
using EnergyGateway.Tests.Devices;

namespace EnergyGateway.Tests.Connectors;

[TestClass]
public sealed class TextDisplayTests
{
    [TestMethod]
    public async Task A_text_is_shown_with_its_time()
    {
        await using TextDisplaySimulator display = Display();
        var plugin = new TextDisplay(Options(display.EndPoint));

        await plugin.SendCommand("upper_line", "Größe = 5", new DateTimeOffset(2024, 3, 1, 9, 5, 0, TimeSpan.Zero), CancellationToken.None);

        display.Describe().ShouldBe("it shows \"09:05 Größe = 5\" and \"\"");
    }

    [TestMethod]
    public async Task A_line_break_in_a_text_begins_no_command()
    {
        await using TextDisplaySimulator display = Display();
        var plugin = new TextDisplay(Options(display.EndPoint));

        await plugin.SendCommand("upper_line", "a\r\nlower_line=b", default, CancellationToken.None);

        display.Describe().ShouldBe("it shows \"00:00 a lower_line=b\" and \"\"");
    }

    [TestMethod]
    public async Task A_line_that_the_display_does_not_have_is_refused()
    {
        await using TextDisplaySimulator display = Display();
        var plugin = new TextDisplay(Options(display.EndPoint));

        (await Should.ThrowAsync<DeviceException>(() => plugin.SendCommand("middle", "a", default, CancellationToken.None)))
            .Message.ShouldBe($"{display.EndPoint} answers \"NO SUCH LINE\" instead of OK.");
    }

    [TestMethod]
    public async Task A_display_that_does_not_confirm_is_given_up_after_the_timeout()
    {
        await using var silent = new ScriptedDevice(_ => []);
        var plugin = new TextDisplay(Options(silent.EndPoint) with { Timeout = TimeSpan.FromMilliseconds(50) });

        (await Should.ThrowAsync<DeviceException>(() => plugin.SendCommand("upper_line", "a", default, CancellationToken.None)))
            .Message.ShouldBe($"{silent.EndPoint} did not answer within 0.05 s.");
    }

    private static TextDisplaySimulator Display()
    {
        var display = new TextDisplaySimulator();
        display.Start();
        return display;
    }

    private static LineOptions Options(IPEndPoint device) =>
        new() { Address = device.Address, Port = (ushort)device.Port, Timeout = TimeSpan.FromSeconds(30) };
}
