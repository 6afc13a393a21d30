namespace Build.Tests.Fixtures;

/// <summary>A folder outside of the repository that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    // Resolved, because a temp folder may be a link, and compilers report where files really are.
    public string Path { get; } = Directory.CreateTempSubdirectory("patchbay-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
