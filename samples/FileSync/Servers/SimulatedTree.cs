namespace FileSync.Servers;

/// <summary>A temporary folder with some files, which have the same names, contents and times each time; deleted at the end.</summary>
internal sealed class SimulatedTree : IDisposable
{
    /// <summary>The files on the simulated server.</summary>
    public static readonly IReadOnlyDictionary<string, string> Office = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lectures/physics/01 motion.txt"] = "Distance is speed times time.\n",
        ["lectures/physics/02 waves/100% reflection.txt"] = "At a fixed end a wave comes back upside down.\n",
        ["lectures/physics/02 waves/Größen.txt"] = "Length in m, frequency in Hz.\n",
        ["council & senate/2024-03 #1.txt"] = "The minutes of the last meeting were accepted.\n",
        ["not asked for.txt"] = "Nobody has configured this one.\n",
    };

    /// <summary>The files on the simulated stick.</summary>
    public static readonly IReadOnlyDictionary<string, string> Stick = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["physics/page 1.txt"] = "What a scanner would have made of page 1.\n",
        ["physics/page 2.txt"] = "What a scanner would have made of page 2.\n",
    };

    private static readonly DateTime Modified = new(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public SimulatedTree(IReadOnlyDictionary<string, string> files)
    {
        foreach ((string name, string content) in files)
        {
            string path = Path.Combine([Folder, .. name.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
            File.SetLastWriteTimeUtc(path, Modified);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("file-sync-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
