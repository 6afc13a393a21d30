namespace Patchbay.Devices;

/// <summary>What sort of rule a <see cref="Rule"/> is.</summary>
public enum RuleKind
{
    /// <summary>The device or sensor is enabled, without a value.</summary>
    Enabled,

    /// <summary>The device or sensor is disabled.</summary>
    Disabled,

    /// <summary>On.</summary>
    On,

    /// <summary>Off.</summary>
    Off,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that need not be whole.</summary>
    Float,

    /// <summary>A whole number to be reached evenly within a time.</summary>
    Fade,

    /// <summary>A temperature with its unit.</summary>
    Thermostat,

    /// <summary>API calls to make when turned on and off.</summary>
    ApiTarget,

    /// <summary>Any other text.</summary>
    Text,
}
