namespace Patchbay.Devices.Instances;

/// <summary>What is special of a sensor, by its driver.</summary>
internal sealed record SensorTraits
{
    /// <summary>Whether it pushes its changes, so that it need not be asked.</summary>
    public bool IsPushed { get; init; }

    /// <summary>Whether its driver can say what it reads.</summary>
    public bool CanRead { get; init; }

    /// <summary>Whether clients can trigger it.</summary>
    public bool IsTriggerable { get; init; }

    /// <summary>Whether its rule is the minutes for which a motion counts.</summary>
    public bool IsMotionSensor { get; init; }

    /// <summary>The options of a thermostat; null for others.</summary>
    public ThermostatOptions? Thermostat { get; init; }

    /// <summary>How often it is asked.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads them from the descriptor and the options of a driver.</summary>
    public static SensorTraits Of(PluginDescriptor plugin, object? options) => new()
    {
        IsPushed = plugin.Members.Contains(nameof(ISensor.WatchAsync), StringComparer.Ordinal),
        CanRead = plugin.Members.Contains(nameof(ISensor.ReadAsync), StringComparer.Ordinal),
        IsTriggerable = plugin.Members.Contains(nameof(ISensor.TriggerAsync), StringComparer.Ordinal),
        IsMotionSensor = options is MotionSensorOptions,
        Thermostat = options as ThermostatOptions,
        PollInterval = PollIntervals.Of(() => (options as SensorOptions)?.PollInterval),
    };
}
