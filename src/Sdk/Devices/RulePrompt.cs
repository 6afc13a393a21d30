namespace Patchbay.Devices;

/// <summary>
/// Which rules a device or sensor accepts, and so how a person is asked for one. Every prompt also accepts
/// <c>enabled</c> and <c>disabled</c>, in any case.
/// </summary>
public enum RulePrompt
{
    /// <summary>Only <c>enabled</c> and <c>disabled</c>.</summary>
    Standard,

    /// <summary><c>on</c> or <c>off</c>, in any case.</summary>
    OnOff,

    /// <summary>A number, whole or not, within the limits.</summary>
    FloatRange,

    /// <summary>A whole number within the limits.</summary>
    IntRange,

    /// <summary>A whole number within the limits, or <c>fade/&lt;target&gt;/&lt;seconds&gt;</c>.</summary>
    IntOrFade,

    /// <summary>A temperature of 18 to 27 °C, given in the sensor's units.</summary>
    Thermostat,

    /// <summary>An object <c>{"on": [...], "off": [...]}</c> of API calls, or its JSON as a string.</summary>
    ApiTarget,

    /// <summary>Any text.</summary>
    String,
}
