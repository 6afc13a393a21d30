namespace Patchbay.Benchmarks;

/// <summary>A folder for what a benchmark generates and builds; disposing removes it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string benchmark)
        : this(Directory.CreateTempSubdirectory($"patchbay-{benchmark}-"))
    {
    }

    private TemporaryFolder(DirectoryInfo folder) => Path = folder.FullName;

    public string Path { get; }

    /// <summary>A folder in this one, which is removed with it.</summary>
    public TemporaryFolder Subfolder(string name) => new(Directory.CreateDirectory(System.IO.Path.Combine(Path, name)));

    /// <summary>Writes a file, and makes the folders that it is in.</summary>
    public void Write(string file, string text)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
