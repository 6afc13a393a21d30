namespace Patchbay.ConfigFiles;

/// <summary>A driver of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The name by which configuration chooses it.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record ConfigDriver(ConfigFileName File, string Name, PluginDescriptor Plugin)
{
    /// <summary>The kind of the drivers.</summary>
    internal const string Kind = "config-generator";

    /// <summary>Reads the plugin's name, <c>asterisk/sip.conf/flat</c>; null if no file can have the name that stands there.</summary>
    internal static ConfigDriver? Of(PluginDescriptor plugin)
    {
        int end = Math.Max(plugin.Name.LastIndexOf('/'), 0);
        return ConfigFileName.TryParse(plugin.Name[..end], out ConfigFileName? file) ? new(file, plugin.Name[(end + 1)..], plugin) : null;
    }
}
