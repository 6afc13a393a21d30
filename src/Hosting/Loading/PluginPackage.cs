namespace Patchbay.Hosting;

/// <summary>A package of a plugin folder that a host uses.</summary>
public sealed class PluginPackage
{
    internal PluginPackage(string id, string? version, string folder, int plugins, bool isLoaded) =>
        (Id, Version, Folder, PluginCount, IsLoaded) = (id, version, folder, plugins, isLoaded);

    /// <summary>The id of the package.</summary>
    public string Id { get; }

    /// <summary>The version of the package; null if its manifest has none.</summary>
    public string? Version { get; }

    /// <summary>The name of its folder, relative to the plugin folder.</summary>
    public string Folder { get; }

    /// <summary>How many plugins it has.</summary>
    public int PluginCount { get; }

    /// <summary>Whether its assemblies are loaded, as they are when the first of its plugins is created.</summary>
    public bool IsLoaded { get; }
}
