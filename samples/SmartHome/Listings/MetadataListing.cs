using Patchbay;
using Samples.Shared;

namespace SmartHome.Listings;

/// <summary>Prints which files about the plugins the build should have put beside the program, and whether it has.</summary>
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
