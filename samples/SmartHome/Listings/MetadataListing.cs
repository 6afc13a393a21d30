using Samples.Shared;

namespace SmartHome.Listings;

/// <summary>Prints the files about the plugins that the build writes beside the program, and whether they exist.</summary>
internal static class MetadataListing
{
    public static async Task WriteAsync(IReadOnlyList<PluginDescriptor> plugins, string folder, TextWriter output)
    {
        IEnumerable<string> files =
        [
            .. BuiltFiles.Manifests(plugins),
            .. plugins.Select(plugin => plugin.MetadataFile).OfType<string>(),
        ];
        string[][] rows = [.. files.Select(file => (string[])[file, File.Exists(Path.Combine(folder, file)) ? "found" : "missing"])];
        await Listing.WriteTableAsync($"Metadata in {Path.GetRelativePath(Environment.CurrentDirectory, folder)}", rows, output);
    }
}
