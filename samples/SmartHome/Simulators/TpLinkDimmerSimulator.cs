using System.Text.Json.Nodes;

namespace SmartHome.Simulators;

/// <summary>A TP-Link dimmer in the wall, for example an HS220.</summary>
internal sealed class TpLinkDimmerSimulator : TpLinkSimulator
{
    private const string Dimming = "smartlife.iot.dimmer";

    protected override string[] Modules => ["system", Dimming];

    protected override JsonObject Execute(string module, string method, JsonObject arguments) => (module, method) switch
    {
        ("system", "get_sysinfo") => new()
        {
            ["sw_ver"] = "1.0.3",
            ["model"] = "HS220(US)",
            ["alias"] = "Simulated dimmer",
            ["mic_type"] = "IOT.SMARTPLUGSWITCH",
            ["relay_state"] = IsOn ? 1 : 0,
            ["brightness"] = Brightness,
        },
        ("system", "set_relay_state") => SetRelay(arguments),
        (Dimming, "set_brightness") => SetBrightness(arguments),
        _ => UnknownMethod(),
    };

    private JsonObject SetRelay(JsonObject arguments)
    {
        if (Argument(arguments, "state", 0, 1) is not { } state)
        {
            return InvalidArgument();
        }

        IsOn = state == 1;
        return [];
    }

    // Unlike a bulb, a dimmer does not take 0 for a brightness.
    private JsonObject SetBrightness(JsonObject arguments)
    {
        if (Argument(arguments, "brightness", 1, 100) is not { } brightness)
        {
            return InvalidArgument();
        }

        Brightness = brightness;
        return [];
    }
}
