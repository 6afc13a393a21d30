namespace FileSync.Runs;

/// <summary>
/// Brings one file: nothing if the digests agree, else a download beside the local file, which takes its place only when
/// it is whole. A local file that differs is renamed before, so nothing of the user's is lost.
/// </summary>
internal sealed class FileTransfer(ISyncPlugin plugin)
{
    public async Task<FileOutcome> RunAsync(RemotePath remote, string local, CancellationToken cancellationToken)
    {
        string digest = await plugin.CreateRemoteDigestAsync(remote, cancellationToken);
        bool exists = File.Exists(local);
        if (exists && digest == await plugin.CreateLocalDigestAsync(local, cancellationToken))
        {
            return new FileOutcome(FileAction.Unchanged);
        }

        string folder = Path.GetDirectoryName(local)!;
        Directory.CreateDirectory(folder);
        string download = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            await DownloadAsync(remote, digest, download, cancellationToken);

            // Neither move overwrites: a file that somebody has put there in the meantime stays as well.
            string? kept = exists ? EditedFile.SetAside(local) : null;
            File.Move(download, local);
            return new FileOutcome(exists ? FileAction.Updated : FileAction.New, kept);
        }
        finally
        {
            File.Delete(download);
        }
    }

    private async Task DownloadAsync(RemotePath remote, string digest, string download, CancellationToken cancellationToken)
    {
        DateTimeOffset? modified;
        await using (var stream = new FileStream(download, FileMode.CreateNew, FileAccess.Write))
        {
            modified = await plugin.RetrieveFileAsync(remote, stream, cancellationToken);
        }

        if (modified is { } time)
        {
            File.SetLastWriteTimeUtc(download, time.UtcDateTime);
        }

        string downloaded = await plugin.CreateLocalDigestAsync(download, cancellationToken);
        if (downloaded != digest)
        {
            throw new IOException($"the download differs from the remote file ({downloaded} instead of {digest}), so it was thrown away.");
        }
    }
}
