namespace Patchbay.Hosting;

/// <summary>What became of a configured instance.</summary>
public enum PluginInstanceChangeKind
{
    /// <summary>It runs, and did not before.</summary>
    Started,

    /// <summary>It has another plugin: its configuration has changed, or there is a new version of the plugin.</summary>
    Replaced,

    /// <summary>It cannot run as it is configured now. If it ran before, it runs on with the old configuration.</summary>
    Failed,

    /// <summary>It is no longer configured.</summary>
    Removed,
}

/// <summary>A change of a configured instance, for those who follow them.</summary>
public sealed class PluginInstanceChange
{
    internal PluginInstanceChange(string name, PluginInstanceChangeKind kind, string? problem) => (Name, Kind, Problem) = (name, kind, problem);

    /// <summary>The name of the instance.</summary>
    public string Name { get; }

    /// <summary>What became of it.</summary>
    public PluginInstanceChangeKind Kind { get; }

    /// <summary>Why it cannot run as configured, all errors with their locations; null unless it failed.</summary>
    public string? Problem { get; }
}
