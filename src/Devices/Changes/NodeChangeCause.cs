namespace Patchbay.Devices;

/// <summary>Who caused a change of a node.</summary>
public enum NodeChangeCause
{
    /// <summary>The start of the node.</summary>
    Start,

    /// <summary>The file of the configuration has changed.</summary>
    Configuration,

    /// <summary>A client of the API.</summary>
    Api,

    /// <summary>A schedule.</summary>
    Schedule,

    /// <summary>A sensor, by its group.</summary>
    Sensor,

    /// <summary>A driver, by what it reports.</summary>
    Driver,

    /// <summary>A delay that a client has asked for, as by <c>disable_in</c>.</summary>
    Delay,

    /// <summary>A step of a fade.</summary>
    Fade,
}
