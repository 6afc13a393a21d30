using System.Text.Json.Nodes;

namespace SmartHome.Simulators;

/// <summary>A white TP-Link bulb, for example a KL110.</summary>
internal sealed class TpLinkBulbSimulator : TpLinkSimulator
{
    private const string Lighting = "smartlife.iot.smartbulb.lightingservice";

    protected override string[] Modules => ["system", Lighting];

    protected override JsonObject Execute(string module, string method, JsonObject arguments) => (module, method) switch
    {
        ("system", "get_sysinfo") => new()
        {
            ["sw_ver"] = "1.8.11",
            ["model"] = "KL110(EU)",
            ["alias"] = "Simulated bulb",
            ["mic_type"] = "IOT.SMARTBULB",
            ["is_dimmable"] = 1,
            ["light_state"] = LightState(),
        },
        (Lighting, "transition_light_state") => Transition(arguments),
        (Lighting, "get_light_state") => LightState(),
        _ => UnknownMethod(),
    };

    private JsonObject Transition(JsonObject arguments)
    {
        int? on = arguments.ContainsKey("on_off") ? Argument(arguments, "on_off", 0, 1) : Convert.ToInt32(IsOn);
        int? brightness = arguments.ContainsKey("brightness") ? Argument(arguments, "brightness", 0, 100) : Brightness;
        if (on is null || brightness is null)
        {
            return InvalidArgument();
        }

        IsOn = on == 1;
        Brightness = brightness.Value;
        return LightState();
    }

    // While off, a bulb says what it will come back with in a place of its own.
    private JsonObject LightState()
    {
        var light = new JsonObject { ["mode"] = "normal", ["hue"] = 0, ["saturation"] = 0, ["color_temp"] = 2700, ["brightness"] = Brightness };
        if (!IsOn)
        {
            return new JsonObject { ["on_off"] = 0, ["dft_on_state"] = light };
        }

        light.Insert(0, "on_off", 1);
        return light;
    }
}
