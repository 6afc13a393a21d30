namespace Patchbay.Devices;

/// <summary>A change of a node, for its history.</summary>
public sealed record NodeChange
{
    /// <summary>When it was.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The id of the device or sensor: <c>device1</c>.</summary>
    public required string Instance { get; init; }

    /// <summary>Which part of it has changed: <c>rule</c>, <c>enabled</c>, <c>on</c> or <c>condition</c>; <c>failure</c> for a device that did not do what it was told.</summary>
    public required string Property { get; init; }

    /// <summary>The new value, or the reason of the failure; of a long text the beginning.</summary>
    public required string Value { get; init; }

    /// <summary>Who caused it.</summary>
    public required NodeChangeCause Cause { get; init; }

    /// <summary>Who it was: the address of a client, the time of a schedule, the id of a sensor; null if there is nothing to say.</summary>
    public string? Source { get; init; }
}
