namespace PbxConfig.Configuration;

/// <summary>A folder with <c>accounts.yml</c> and, merged over it in the order of their names, <c>conf.d/*.yml</c>.</summary>
internal static class ConfigurationFolder
{
    /// <exception cref="ConfigurationException">A file is missing or wrong.</exception>
    public static MergedConfiguration Read(string folder)
    {
        var configuration = new MergedConfiguration();
        foreach (string name in Names(folder))
        {
            new YamlFile(folder, name, configuration).Read();
        }

        return configuration;
    }

    private static IEnumerable<string> Names(string folder)
    {
        var parts = new DirectoryInfo(Path.Combine(folder, "conf.d"));
        IEnumerable<string> more = parts.Exists ? parts.EnumerateFiles("*.yml").Select(file => file.Name).Order(StringComparer.Ordinal) : [];
        return more.Select(name => "conf.d/" + name).Prepend("accounts.yml");
    }
}
