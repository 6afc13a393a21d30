namespace PbxConfig.Drivers;

/// <summary>Options of a <see cref="QueuesConf"/>.</summary>
[PluginOptions]
public sealed record QueuesOptions
{
    /// <summary>Whether several callers of a queue are connected at once.</summary>
    public bool Autofill { get; init; } = true;
}
