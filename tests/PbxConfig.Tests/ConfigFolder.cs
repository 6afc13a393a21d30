namespace PbxConfig.Tests;

/// <summary>A folder with YAML files of the test's own, which is gone after the test.</summary>
internal sealed class ConfigFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pbx-config-tests-");

    public ConfigFolder(string? accounts = null)
    {
        if (accounts is not null)
        {
            Add("accounts.yml", accounts);
        }
    }

    public string Path => _folder.FullName;

    /// <summary>Where programs of the test write to.</summary>
    public string Output => System.IO.Path.Combine(Path, "output");

    /// <summary>The files that programs of the test have written, all of them.</summary>
    public IEnumerable<string> Written => Directory.Exists(Output)
        ? Directory.EnumerateFiles(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => System.IO.Path.GetRelativePath(Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    public ConfigFolder Add(string name, string text)
    {
        string file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Output, file));

    public void Dispose() => _folder.Delete(recursive: true);
}
