namespace Patchbay.ConfigFiles.Yaml;

/// <summary>A main file and, merged over it in the order of their names, <c>conf.d/*.yml</c> beside it.</summary>
internal static class YamlFolder
{
    public const string Parts = "conf.d";
    public const string PartPattern = "*.yml";

    /// <exception cref="YamlConfigurationException">A file is missing or wrong. If several are, the message has all of them.</exception>
    public static MergedValues Read(string mainFile, bool optional)
    {
        var values = new MergedValues();
        List<string> errors = [];
        foreach ((string path, string name) in Files(mainFile).Where(file => !optional || File.Exists(file.Path)))
        {
            try
            {
                new YamlFile(path, name, values).Read();
            }
            catch (YamlConfigurationException exception)
            {
                errors.Add(exception.Message);
            }
        }

        return errors.Count == 0 ? values : throw new YamlConfigurationException(string.Join('\n', errors));
    }

    private static IEnumerable<(string Path, string Name)> Files(string mainFile)
    {
        string folder = Path.GetDirectoryName(mainFile)!;
        var parts = new DirectoryInfo(Path.Combine(folder, Parts));
        IEnumerable<string> more = parts.Exists ? parts.EnumerateFiles(PartPattern).Select(file => file.Name).Order(StringComparer.Ordinal) : [];
        return more.Select(name => (Path.Combine(folder, Parts, name), $"{Parts}/{name}")).Prepend((mainFile, Path.GetFileName(mainFile)));
    }
}
