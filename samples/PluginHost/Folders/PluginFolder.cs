namespace PluginHost.Folders;

/// <summary>A plugin folder for the time of a scene, and beside it a place where packages are made before they are moved into it.</summary>
internal sealed class PluginFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("plugin-host-").FullName;

    public PluginFolder() => Directory.CreateDirectory(Packages);

    /// <summary>The plugin folder itself.</summary>
    public string Packages => Path.Combine(_root, "plugins");

    /// <summary>A folder beside it, on the same disk.</summary>
    public string Beside(string name) => Path.Combine(_root, name);

    /// <summary>Puts a copy of a published project in the place of an older version, as an operator does: what is moved is there at once, and whole.</summary>
    public void MoveIntoPlace(string published, string package, Action<string>? damage = null)
    {
        string next = Beside("next");
        string old = Beside("old");
        string place = Path.Combine(Packages, package);
        Copy(published, next);
        damage?.Invoke(next);
        if (Directory.Exists(place))
        {
            Directory.Move(place, old);
        }

        Directory.Move(next, place);
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Flips the bits of one byte, as a bad disk does.</summary>
    public static void FlipByte(string file)
    {
        byte[] content = File.ReadAllBytes(file);
        content[content.Length / 2] ^= 0xFF;
        File.WriteAllBytes(file, content);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
