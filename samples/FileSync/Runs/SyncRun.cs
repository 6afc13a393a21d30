using FileSync.Configuration;

namespace FileSync.Runs;

/// <summary>
/// Goes once through all connections: connect, list, each file, and disconnect always. What fails is reported and does
/// not keep the rest from its turn.
/// </summary>
internal sealed class SyncRun(LocalTree tree, SyncReport report)
{
    private readonly Dictionary<string, string> _remoteFileByLocalPath =
        new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    public async Task RunAsync(IEnumerable<Connection> connections, CancellationToken cancellationToken)
    {
        foreach (Connection connection in connections)
        {
            await report.ConnectionAsync(connection.Name, connection.PluginName);
            if (!await TryAsync($"{connection.Name}: cannot connect", () => connection.Plugin.ConnectAsync(cancellationToken).AsTask(), cancellationToken))
            {
                continue;
            }

            try
            {
                foreach (Source source in connection.Sources)
                {
                    await RunAsync(connection, source, cancellationToken);
                }
            }
            finally
            {
                // Not with the token of the run: who interrupts it wants the connection ended, too.
                await TryAsync($"{connection.Name}: cannot disconnect", () => connection.Plugin.DisconnectAsync(CancellationToken.None).AsTask(), CancellationToken.None);
            }
        }
    }

    private async Task RunAsync(Connection connection, Source source, CancellationToken cancellationToken)
    {
        // Listed to its end before the first file is fetched: half a list of a faulty service is not worth acting upon.
        List<RemotePath> files = [];
        bool isListed = await TryAsync(
            $"{connection.Name}: cannot list \"{source.RemoteFolder}\" for {source.Subject}",
            async () => files.AddRange(await connection.Plugin.ListPathAsync(source.RemoteFolder, cancellationToken).ToListAsync(cancellationToken)),
            cancellationToken);
        foreach (RemotePath file in isListed ? files : [])
        {
            await TryAsync($"{connection.Name}: {file}", () => RunAsync(connection, source, file, cancellationToken), cancellationToken);
        }
    }

    private async Task RunAsync(Connection connection, Source source, RemotePath file, CancellationToken cancellationToken)
    {
        RemotePath local = LocalPath(source, file);
        string path = tree.PathOf(local);
        string remote = $"{connection.Name}: {file}";
        if (!_remoteFileByLocalPath.TryAdd(path, remote))
        {
            throw new IOException($"{local} is already the local file of {_remoteFileByLocalPath[path]}, so this one was not fetched.");
        }

        FileOutcome outcome = await new FileTransfer(connection.Plugin).RunAsync(file, path, cancellationToken);
        await report.FileAsync(outcome, tree.RelativePathOf(path));
    }

    private static RemotePath LocalPath(Source source, RemotePath file)
    {
        int depth = source.RemoteFolder.Parts.Count;
        return file.Parts.Count > depth && file.Parts.Take(depth).SequenceEqual(source.RemoteFolder.Parts)
            ? source.LocalFolder.Combine(string.Join('/', file.Parts.Skip(depth)))
            : throw new IOException($"the plugin lists it although it is not below \"{source.RemoteFolder}\".");
    }

    private async Task<bool> TryAsync(string what, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            report.Error($"{what}: {exception.Message}");
            return false;
        }
    }
}
