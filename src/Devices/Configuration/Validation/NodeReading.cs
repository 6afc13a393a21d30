namespace Patchbay.Devices.Configuration.Validation;

/// <summary>What was read of a node's configuration.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Options">The options of the drivers of those instances that can run.</param>
internal sealed record NodeReading(NodeConfiguration Configuration, Dictionary<string, string?> Options)
{
    /// <summary>What is read of a node without a configuration.</summary>
    public static NodeReading Blank => new(NodeConfiguration.Blank, new(StringComparer.OrdinalIgnoreCase));
}
