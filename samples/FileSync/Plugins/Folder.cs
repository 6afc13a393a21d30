namespace FileSync.Plugins;

/// <summary>A folder of this machine, for example on a stick or a network drive.</summary>
/// <remarks>Links are not followed: they may lead anywhere, also in a circle.</remarks>
[SyncPlugin("folder")]
public sealed class Folder(FolderOptions options)
{
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>Sees whether the folder is there.</summary>
    /// <exception cref="RemoteException">It is not.</exception>
    public void Connect()
    {
        if (!Directory.Exists(options.Path))
        {
            throw new RemoteException($"{options.Path} is not there.");
        }
    }

    /// <summary>Ends nothing: files are opened and closed one by one.</summary>
    public void Disconnect()
    {
    }

    /// <summary>Computes the digest of a local file's content.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The digest.</returns>
    public string CreateLocalDigest(string path) => ContentDigest.Of(path);

    /// <summary>Computes the digest of a file's content.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The digest.</returns>
    public string CreateRemoteDigest(RemotePath path) => ContentDigest.Of(FullPath(path));

    /// <summary>Lists the files.</summary>
    /// <param name="path">The folder to begin at.</param>
    /// <returns>Their paths, in order.</returns>
    /// <exception cref="RemoteException">There is no such folder, or a file has a name that no other system can take.</exception>
    public IEnumerable<RemotePath> ListPath(RemotePath path)
    {
        string folder = FullPath(path);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", WithoutLinks).Select(ToRemotePath).OrderBy(file => file.ToString(), StringComparer.Ordinal)
            : throw new RemoteException($"{folder} is not there.");
    }

    /// <summary>Copies a file's content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="destination">Where the content goes.</param>
    /// <param name="cancellationToken">Gives the copy up.</param>
    /// <returns>The time of the file's modification.</returns>
    public async Task<DateTimeOffset?> RetrieveFile(RemotePath path, Stream destination, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(FullPath(path));
        await file.CopyToAsync(destination, cancellationToken);
        return new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle));
    }

    private string FullPath(RemotePath path) => Path.Combine([options.Path, .. path.Parts]);

    private RemotePath ToRemotePath(string file)
    {
        string relative = Path.GetRelativePath(options.Path, file).Replace(Path.DirectorySeparatorChar, '/');
        return RemotePath.TryParse(relative, out RemotePath path)
            ? path
            : throw new RemoteException($"\"{relative}\" has a name that other systems cannot take. Rename it.");
    }
}
