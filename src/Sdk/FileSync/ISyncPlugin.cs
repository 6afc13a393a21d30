namespace Patchbay.FileSync;

/// <summary>Brings files from a remote service.</summary>
[PluginKind("sync-plugin", Plural = "sync-plugins")]
public interface ISyncPlugin
{
    /// <summary>Connects to the remote service.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when the plugin is connected.</returns>
    ValueTask ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Ends the connection. Called after every successful <see cref="ConnectAsync"/>, also after an error.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that ends when the connection has.</returns>
    ValueTask DisconnectAsync(CancellationToken cancellationToken);

    /// <summary>Computes the digest of a local file, to be compared with that of the remote one.</summary>
    /// <param name="path">The full path of an existing file.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The digest, in any form that <see cref="CreateRemoteDigestAsync"/> shares.</returns>
    ValueTask<string> CreateLocalDigestAsync(string path, CancellationToken cancellationToken);

    /// <summary>Gets the digest of a remote file.</summary>
    /// <param name="path">A path that <see cref="ListPathAsync"/> listed.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The digest.</returns>
    ValueTask<string> CreateRemoteDigestAsync(RemotePath path, CancellationToken cancellationToken);

    /// <summary>Lists all files in a remote folder and in the folders below it.</summary>
    /// <param name="path">The folder; the empty path is the root.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The files' paths, from the root.</returns>
    IAsyncEnumerable<RemotePath> ListPathAsync(RemotePath path, CancellationToken cancellationToken);

    /// <summary>Writes the content of a remote file into a stream.</summary>
    /// <param name="path">A path that <see cref="ListPathAsync"/> listed.</param>
    /// <param name="destination">Where the content goes. The caller closes it.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The remote file's time of modification, if it is known.</returns>
    [return: MayOmit]
    ValueTask<DateTimeOffset?> RetrieveFileAsync(RemotePath path, Stream destination, CancellationToken cancellationToken);
}
