namespace FileSync.Servers;

/// <summary>The folder that a server shows.</summary>
internal sealed class DavFolder(string root)
{
    /// <summary>Finds the file or folder of a request.</summary>
    /// <param name="path">The decoded path, below the server's root.</param>
    /// <returns>It; null if there is none, or none that the server shows.</returns>
    public FileSystemInfo? Find(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part is "." or ".." || part.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return null;
        }

        string full = Path.Combine([root, .. parts]);
        return Directory.Exists(full) ? new DirectoryInfo(full)
            : File.Exists(full) && !path.EndsWith('/') ? new FileInfo(full)
            : null;
    }

    /// <summary>The address of an entry, below the server's root: percent-encoded, and a folder's with a slash at its end.</summary>
    public string Address(FileSystemInfo entry)
    {
        string relative = Path.GetRelativePath(root, entry.FullName);
        string[] parts = relative is "." ? [] : relative.Split(Path.DirectorySeparatorChar);
        string path = "/" + string.Join('/', parts.Select(Uri.EscapeDataString));
        return entry is DirectoryInfo && parts.Length > 0 ? path + "/" : path;
    }
}
