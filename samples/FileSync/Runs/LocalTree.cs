using System.Buffers;

namespace FileSync.Runs;

/// <summary>The folder that takes the files. No path leads out of it.</summary>
/// <param name="root">Its full path.</param>
internal sealed class LocalTree(string root)
{
    // Not all file systems have these in names, and a tree should look the same on each.
    private static readonly SearchValues<char> Unusual = SearchValues.Create(":*?\"<>|");

    /// <summary>The full path of a file.</summary>
    /// <exception cref="IOException">On the way to it there is a link, which could lead anywhere, or it is a folder.</exception>
    public string PathOf(RemotePath file)
    {
        string path = root;
        foreach (string part in file.Parts)
        {
            path = Path.Combine(path, Usual(part));
            if (new DirectoryInfo(path).LinkTarget is not null)
            {
                throw new IOException($"{path} is a link, which could lead out of the local folder.");
            }
        }

        return Directory.Exists(path) ? throw new IOException($"{path} is a folder, where a file should go.") : path;
    }

    public string RelativePathOf(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static string Usual(string part) =>
        part.AsSpan().ContainsAny(Unusual)
            ? string.Create(part.Length, part, static (name, part) =>
            {
                for (int index = 0; index < part.Length; index++)
                {
                    name[index] = Unusual.Contains(part[index]) ? '_' : part[index];
                }
            })
            : part;
}
