using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>What a host knows of the places that it takes plugins from, beyond the plugins that it found. Hosts with plugin folders derive from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginOrigins
{
    /// <summary>What was found, refused or replaced that has to do with a plugin.</summary>
    /// <param name="kind">The kind of the plugin.</param>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="plugin">The plugin, if the catalog has it.</param>
    /// <returns>Sentences, the most important one first.</returns>
    public abstract IEnumerable<string> Explain(string kind, string name, PluginDescriptor? plugin);
}
