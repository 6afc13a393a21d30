using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>What a host has said about its plugins.</summary>
internal sealed class HostedPlugins
{
    /// <summary>The groups of instances, in the order in which they start.</summary>
    public List<Func<IServiceProvider, IRunningInstances>> Groups { get; } = [];

    /// <summary>The sections and contracts of the groups, in upper case: those of a configuration do not differ by case.</summary>
    public HashSet<(string Section, Type Contract)> Sections { get; } = [];

    /// <summary>The folders of packages, and what packages share with the host.</summary>
    public PluginPackagesOptions Packages { get; } = new();
}
