using System.Globalization;
using Microsoft.Extensions.Hosting;
using SmartHome.Pins;
using SmartHome.Simulators;

namespace SmartHome.Evenings;

/// <summary>The script of the evening: what happens outside, and what the node has to make of it. The time is that of Reykjavik.</summary>
internal sealed class Evening(Stage stage, TimeLine line, IHost host, INodeApi node, SimulatedPins pins, SimulatedHome home)
{
    private const int HallPin = 17;
    private const int WallSwitchPin = 5;

    private NodeClient Client => new(node.Address!);

    /// <exception cref="EveningException">Something does not happen, or something else does.</exception>
    public async Task PlayAsync()
    {
        await stage.AtAsync(
            "18:00",
            "The node starts. What no sensor wants is turned off.",
            () => host.StartAsync(),
            "sensor1 condition false by sensor sensor1",
            "sensor2 condition false by sensor sensor2",
            "sensor4 condition false by sensor sensor4",
            "device1 on false by sensor sensor1",
            "device2 on false by sensor sensor1",
            "device3 on false by sensor sensor2",
            "device5 on false by sensor sensor4");
        await stage.SoonAsync("device4 on false by driver");
        await stage.AtAsync(
            "18:42",
            "The sun has set.",
            "sensor4 rule on by schedule sunset",
            "sensor4 condition true by sensor sensor4",
            "device5 on true by sensor sensor4");
        await WalkAsync();
        await DineAsync();
        await WarmAsync();
        await FailAsync();
        await FadeAsync();
        await SleepAsync();
    }

    private async Task WalkAsync()
    {
        await stage.AtAsync(
            "19:00",
            "Somebody walks through the hall.",
            () => pins.Set(HallPin, high: true),
            "sensor1 condition true by sensor sensor1",
            "device1 on true by sensor sensor1",
            "device2 on true by sensor sensor1");
        await stage.AtAsync("19:00:10", what: null, LeaveHallAsync);
        await stage.AtAsync(
            "19:05",
            "The five minutes of the hall's rule are over.",
            "sensor1 condition false by sensor sensor1",
            "device1 on false by sensor sensor1",
            "device2 on false by sensor sensor1");
    }

    private async Task DineAsync()
    {
        await stage.AtAsync(
            "19:30",
            "Somebody turns on the light over the table,",
            () => pins.Set(WallSwitchPin, high: true),
            "sensor2 condition true by sensor sensor2",
            "device3 on true by sensor sensor2");
        await stage.AtAsync("19:31", "and asks for more of it, with a telephone.", () => Client.SendAsync("""["set_rule", "device3", 80]"""), "device3 rule 80 by api");
    }

    private async Task WarmAsync()
    {
        await stage.AtAsync("20:00", "The bedroom is too warm.", () => pins.Si7021 = new Climate(Celsius: 24, Humidity: 45));
        await stage.SoonAsync("sensor3 condition true by sensor sensor3", "device4 on true by sensor sensor3");
        await stage.AtAsync("20:20", "It is cool again.", () => pins.Si7021 = new Climate(Celsius: 21, Humidity: 40));
        await stage.SoonAsync("sensor3 condition false by sensor sensor3", "device4 on false by sensor sensor3");
    }

    private async Task FailAsync()
    {
        var shelf = home.Simulator<WledSimulator>("device1");
        await stage.AtAsync("20:30", "The shelf's controller hangs; somebody walks through the hall.", () =>
        {
            shelf.IsDown = true;
            pins.Set(HallPin, high: true);
        }, "sensor1 condition true by sensor sensor1", "device2 on true by sensor sensor1", "device1 failure");
        await stage.AtAsync("20:30:05", "The node tries again every 5 seconds.", LeaveHallAsync, "device1 failure");
        await stage.AtAsync("20:30:07", "The controller is back.", () => shelf.IsDown = false);
        await stage.SoonAsync("device1 on true by sensor sensor1");
        await stage.AtAsync(
            "20:35",
            what: null,
            "sensor1 condition false by sensor sensor1",
            "device1 on false by sensor sensor1",
            "device2 on false by sensor sensor1");
    }

    // A detector tells that nobody is there, which changes nothing yet: the time of its rule runs.
    private Task LeaveHallAsync()
    {
        pins.Set(HallPin, high: false);
        return TimeLine.WaitAsync(() => pins.IsSeen(HallPin), "the hall is empty");
    }

    // The rule goes from 80 to 20 in an hour: a step a minute.
    private async Task FadeAsync()
    {
        var table = home.Simulator<TpLinkDimmerSimulator>("device3");
        await stage.AtAsync("21:00", "The light over the table begins to fade.");
        for (int brightness = 79; brightness >= 20; brightness--)
        {
            await stage.MoveAsync(TimeSpan.FromMinutes(1));
            string step = string.Create(CultureInfo.InvariantCulture, $"device3 rule {brightness} by fade");
            await (brightness is 79 or 20 ? line.ExpectAsync(step) : line.PassAsync(step));
            await TimeLine.WaitAsync(() => table.Brightness == brightness, $"the table's light at {brightness}");
        }
    }

    private async Task SleepAsync()
    {
        var lamp = home.Simulator<TpLinkBulbSimulator>("device2");
        await stage.AtAsync("22:10", "Somebody presses the button of the hall's lamp.", lamp.Press);
        await stage.SoonAsync("device2 on true by driver");
        await stage.AtAsync("22:30", "Bedtime.", "device2 rule 10 by schedule bedtime");
        await TimeLine.WaitAsync(() => lamp.Brightness == 10, "the lamp at 10");
        await stage.AtAsync("22:45", "Somebody turns it off, with a telephone,", () => Client.GetAsync("/turn_off?device2"), "device2 on false by api");
        await stage.AtAsync(
            "22:46",
            "and the light over the table by its switch.",
            () => pins.Set(WallSwitchPin, high: false),
            "sensor2 condition false by sensor sensor2",
            "device3 on false by sensor sensor2");
        await stage.AtAsync(
            "23:00",
            what: null,
            "sensor4 rule off by schedule 23:00",
            "sensor4 condition false by sensor sensor4",
            "device5 on false by sensor sensor4");
    }
}
