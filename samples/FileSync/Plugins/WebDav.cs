using FileSync.Plugins.Dav;

namespace FileSync.Plugins;

/// <summary>A folder on a WebDAV server, as Nextcloud, Apache and many network drives have them.</summary>
[SyncPlugin("webdav", DisplayName = "WebDAV")]
public sealed class WebDav(WebDavOptions options) : IDisposable
{
    private DavClient? _client;

    private DavClient Client => _client ?? throw new InvalidOperationException("The plugin is not connected.");

    /// <summary>Sees whether the server speaks WebDAV, and shows the folder to this user.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the plugin is connected.</returns>
    /// <exception cref="RemoteException">The server is not reachable, no WebDAV server, or refuses.</exception>
    public async Task Connect(CancellationToken cancellationToken)
    {
        Disconnect();
        var client = new DavClient(options);
        try
        {
            await client.CheckAsync(cancellationToken);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        _client = client;
    }

    /// <summary>Closes the connections that are kept open for the next request.</summary>
    public void Disconnect()
    {
        _client?.Dispose();
        _client = null;
    }

    /// <summary>Computes the digest of a local file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The digest.</returns>
    public string CreateLocalDigest(string path)
    {
        var file = new FileInfo(path);
        return options.Digest is WebDavDigest.Content ? ContentDigest.Of(path) : ModifiedDigest.Of(file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
    }

    /// <summary>Gets or computes the digest of a file on the server.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="RemoteException">The server does not give what is needed.</exception>
    public Task<string> CreateRemoteDigest(RemotePath path, CancellationToken cancellationToken) =>
        options.Digest is WebDavDigest.Content
            ? ContentDigest.OfAsync(destination => Client.GetAsync(path, destination, cancellationToken))
            : Client.GetModifiedDigestAsync(path, cancellationToken);

    /// <summary>Lists the files, folder by folder.</summary>
    /// <param name="path">The folder to begin at.</param>
    /// <param name="cancellationToken">Gives the listing up.</param>
    /// <returns>Their paths, as the server says them.</returns>
    /// <exception cref="RemoteException">The server answers with something else than a tree of files.</exception>
    public IAsyncEnumerable<RemotePath> ListPath(RemotePath path, CancellationToken cancellationToken) =>
        new DavTree(Client).ListAsync(path, cancellationToken);

    /// <summary>Downloads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="destination">Where the content goes.</param>
    /// <param name="cancellationToken">Gives the download up.</param>
    /// <returns>The time of its modification, if the server knows it.</returns>
    /// <exception cref="RemoteException">The server does not give the file, or not all of it.</exception>
    public Task<DateTimeOffset?> RetrieveFile(RemotePath path, Stream destination, CancellationToken cancellationToken) =>
        Client.GetAsync(path, destination, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => Disconnect();
}
