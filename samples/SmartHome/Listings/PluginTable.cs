using Samples.Shared;

namespace SmartHome.Listings;

/// <summary>Prints the plugins of the program, without creating them.</summary>
internal static class PluginTable
{
    public static async Task WriteAsync(IReadOnlyList<PluginDescriptor> plugins, TextWriter output)
    {
        string[][] rows =
        [
            ["kind", "name", "display name", "class", "description"],
            .. plugins.Select(plugin => (string[])[plugin.Kind, plugin.Name, plugin.DisplayName, plugin.ClassName, plugin.Description ?? ""]),
        ];
        await Listing.WriteTableAsync("Plugins", rows, output);
    }
}
