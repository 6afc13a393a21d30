namespace Patchbay.Hosting;

/// <summary>What a configured instance can do at present.</summary>
public enum PluginInstanceStatus
{
    /// <summary>Its plugin is called.</summary>
    Running,

    /// <summary>Its plugin is there but is not called for a while, because its calls failed again and again, or too many that took too long are still running.</summary>
    CircuitOpen,

    /// <summary>It has no plugin: its configuration is wrong, or its plugin could not be created.</summary>
    Failed,

    /// <summary>It was removed, or its host has stopped.</summary>
    Stopped,
}
