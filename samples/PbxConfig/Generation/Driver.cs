namespace PbxConfig.Generation;

/// <summary>A plugin that makes a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The name by which configuration chooses it.</param>
/// <param name="ClassName">Its class.</param>
internal sealed record Driver(ConfigFile File, string Name, string ClassName)
{
    /// <summary>Reads the plugin's name, <c>asterisk/sip.conf/flat</c>; null if no file can have the name that stands there.</summary>
    public static Driver? Of(PluginDescriptor plugin)
    {
        int end = Math.Max(plugin.Name.LastIndexOf('/'), 0);
        return ConfigFile.TryParse(plugin.Name[..end], out ConfigFile? file) ? new(file, plugin.Name[(end + 1)..], plugin.ClassName) : null;
    }
}
