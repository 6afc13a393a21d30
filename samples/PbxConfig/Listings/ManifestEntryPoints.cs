using System.Text.Json;
using PbxConfig.Generation;
using Samples.Shared;

namespace PbxConfig.Listings;

/// <summary>The entry points in the manifests that the build has put beside the program.</summary>
/// <param name="Manifests">Where the manifests are or should be, and whether they are.</param>
/// <param name="Groups">The entry points: group, driver, class.</param>
internal sealed record ManifestEntryPoints(IReadOnlyList<(string Path, bool Exists)> Manifests, IReadOnlyList<(string Group, string Driver, string ClassName)> Groups)
{
    /// <exception cref="JsonException">A manifest is no JSON.</exception>
    public static ManifestEntryPoints Read(string folder, PluginCatalog catalog)
    {
        (string Path, bool Exists)[] manifests = [.. BuiltFiles.Manifests(catalog.Plugins)
            .Select(manifest => Path.Combine(folder, manifest))
            .Select(path => (path, File.Exists(path)))];
        return new(manifests, [.. manifests.Where(manifest => manifest.Exists).SelectMany(manifest => ReadGroups(manifest.Path))]);
    }

    /// <summary>The group under which a driver is listed, whatever its prefix; null if there is none.</summary>
    public string? GroupOf(Driver driver) => Groups
        .Where(entry => entry.Group.EndsWith("." + driver.File.Key, StringComparison.Ordinal) && entry.Driver == driver.Name && entry.ClassName == driver.ClassName)
        .Select(entry => entry.Group)
        .FirstOrDefault();

    private static List<(string Group, string Driver, string ClassName)> ReadGroups(string path)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
        return manifest.RootElement.TryGetProperty("entryPoints", out JsonElement groups)
            ? [.. groups.EnumerateObject().SelectMany(group => group.Value.EnumerateObject().Select(entry => (group.Name, entry.Name, entry.Value.GetString() ?? "")))]
            : [];
    }
}
