using System.Text.Json;

namespace Samples.Shared;

/// <summary>The files about plugins that the build puts beside a program.</summary>
internal static class BuiltFiles
{
    /// <summary>The names of the manifests, one for each assembly with plugins.</summary>
    public static IEnumerable<string> Manifests(IEnumerable<PluginDescriptor> plugins) => plugins.Select(Manifest).Distinct(StringComparer.Ordinal);

    /// <summary>The name of the manifest that has a plugin.</summary>
    public static string Manifest(PluginDescriptor plugin) => plugin.AssemblyName + ".plugins.json";

    /// <summary>Reads the manifest that has a plugin.</summary>
    /// <exception cref="FileNotFoundException">The manifest is not beside the program.</exception>
    public static JsonDocument ReadManifest(string folder, PluginDescriptor plugin) => Read(folder, plugin, Manifest(plugin), "manifest");

    /// <summary>Reads the metadata file of a plugin.</summary>
    /// <exception cref="FileNotFoundException">The file is not beside the program.</exception>
    public static JsonDocument ReadMetadata(string folder, PluginDescriptor plugin) =>
        Read(folder, plugin, plugin.MetadataFile ?? throw new FileNotFoundException($"{plugin} has no metadata file."), "metadata file");

    private static JsonDocument Read(string folder, PluginDescriptor plugin, string file, string kind)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path)
            ? JsonDocument.Parse(File.ReadAllBytes(path))
            : throw new FileNotFoundException($"{plugin} has no {kind} {file} beside the program. Build the program again.", path);
    }
}
