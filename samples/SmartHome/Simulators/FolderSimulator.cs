namespace SmartHome.Simulators;

/// <summary>A folder that looks like one in which the Linux kernel shows a device; deleted at the end.</summary>
internal abstract class FolderSimulator(string key) : ISimulator
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("smart-home-").FullName;

    public IReadOnlyDictionary<string, string?> Options => new Dictionary<string, string?>(StringComparer.Ordinal) { [key] = Folder };

    public string Location => Folder;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask; // A folder is just there.

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected void Write(string attribute, string value)
    {
        string path = Path.Combine(Folder, attribute);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, value + "\n");
    }
}
