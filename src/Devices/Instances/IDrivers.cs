namespace Patchbay.Devices.Instances;

/// <summary>The drivers of a node.</summary>
internal interface IDrivers
{
    /// <summary>Gets the driver of an entry of the configuration; null if it does not run.</summary>
    Driver? Find(string id);
}

/// <summary>A driver that runs.</summary>
/// <param name="Contract">What to call, an <see cref="IDevice"/> or <see cref="ISensor"/>.</param>
/// <param name="Plugin">Which plugin it is.</param>
/// <param name="Options">Its options; null if it has none.</param>
internal sealed record Driver(object Contract, PluginDescriptor Plugin, object? Options)
{
    /// <summary>The driver's own check of rules; null if it has none.</summary>
    public Func<Rule, Rule?>? Check =>
        !Plugin.Members.Contains(nameof(IDevice.ValidateRule), StringComparer.Ordinal) ? null
        : Contract is IDevice device ? device.ValidateRule
        : Contract is ISensor sensor ? sensor.ValidateRule
        : null;
}
