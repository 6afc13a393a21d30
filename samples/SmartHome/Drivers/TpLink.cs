using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Drivers;

/// <summary>A dimmable TP-Link Kasa light: a bulb, or a dimmer in the wall.</summary>
/// <remarks>Bulbs and dimmers take different commands; the name under which the driver is created says which.</remarks>
[Device("bulb", DisplayName = "TP-Link bulb", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
[Device("dimmer", DisplayName = "TP-Link dimmer", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
public sealed class TpLink(TpLinkOptions options, PluginDescriptor plugin)
{
    private readonly TpLinkConnection _connection = new(new IPEndPoint(options.Ip, options.Port), options.Timeout);
    private readonly bool _isDimmer = plugin.Name is "dimmer";

    /// <summary>Turns the light on or off.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <param name="brightness">The brightness from 1 to 100; when turned off, the one to come back with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the light accepted it.</returns>
    /// <exception cref="DeviceException">The light is not reachable, or does not speak the protocol.</exception>
    public Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken) =>
        _isDimmer ? SendToDimmerAsync(on, brightness, cancellationToken) : SendToBulbAsync(on, brightness, cancellationToken);

    /// <summary>Asks the light for its state: somebody may have used its button, or another app.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>Whether it is on, and its brightness: while off, the one to come back with.</returns>
    /// <exception cref="DeviceException">The light is not reachable, or does not speak the protocol.</exception>
    public Task<JsonObject> Read(CancellationToken cancellationToken) => _connection.CallAsync(
        "system",
        "get_sysinfo",
        [],
        info => State(info ?? throw new FormatException("A light tells its state.")),
        cancellationToken);

    // A bulb has no relay, and keeps the brightness elsewhere while it is off.
    private static JsonObject State(JsonElement info)
    {
        if (info.TryGetProperty("relay_state", out JsonElement relay))
        {
            return State(relay, info);
        }

        JsonElement light = info.GetProperty("light_state");
        return State(light.GetProperty("on_off"), light.TryGetProperty("dft_on_state", out JsonElement later) ? later : light);
    }

    private static JsonObject State(JsonElement on, JsonElement light) => new() { ["on"] = on.GetInt32() == 1, ["brightness"] = light.GetProperty("brightness").GetInt32() };

    private Task<bool> SendToBulbAsync(bool on, int brightness, CancellationToken cancellationToken)
    {
        var state = new JsonObject
        {
            ["ignore_default"] = 1,
            ["on_off"] = on ? 1 : 0,
            ["transition_period"] = 0,
            ["brightness"] = brightness,
        };
        return _connection.CallAsync("smartlife.iot.smartbulb.lightingservice", "transition_light_state", state, cancellationToken);
    }

    // Brightness first: a dimmer that is turned on then comes up with it, instead of flashing at the old one.
    private async Task<bool> SendToDimmerAsync(bool on, int brightness, CancellationToken cancellationToken) =>
        await _connection.CallAsync("smartlife.iot.dimmer", "set_brightness", new() { ["brightness"] = brightness }, cancellationToken)
        && await _connection.CallAsync("system", "set_relay_state", new() { ["state"] = on ? 1 : 0 }, cancellationToken);
}
