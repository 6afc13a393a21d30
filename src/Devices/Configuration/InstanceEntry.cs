using System.Text.Json;

namespace Patchbay.Devices.Configuration;

/// <summary>The configuration of one device or sensor, checked.</summary>
internal sealed record InstanceEntry
{
    /// <summary>The key of the entry: <c>device1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its plugin.</summary>
    public required PluginDescriptor Plugin { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Nickname { get; init; }

    /// <summary>The entry as it was written. The API answers some of its values: <c>ip</c>, <c>mode</c>.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Which rules it accepts, with the driver's and the owner's limits.</summary>
    public required RuleFormat Format { get; init; }

    /// <summary>The default rule.</summary>
    public required Rule DefaultRule { get; init; }

    /// <summary>All entries of its schedule in the order in which they were written, those with errors included: what is saved loses nothing.</summary>
    public required IReadOnlyList<ScheduleEntry> Schedule { get; init; }

    /// <summary>The ids of a sensor's devices that exist, sorted, each once; empty for a device.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether it is a sensor.</summary>
    public bool IsSensor => Plugin.Kind.Equals("sensor", StringComparison.Ordinal);

    /// <summary>The default rule as it was written, which is how the API answers it.</summary>
    public JsonElement WrittenDefaultRule => Json.GetProperty("default_rule");
}
