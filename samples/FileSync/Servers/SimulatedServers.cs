using Microsoft.Extensions.Configuration;
using Samples.Shared;

namespace FileSync.Servers;

/// <summary>
/// The simulated remote folders of a configuration: one for each connection whose address or path is
/// the word <c>simulated</c>.
/// </summary>
internal sealed class SimulatedServers : IAsyncDisposable
{
    private readonly List<SimulatedTree> _trees = [];
    private readonly List<DavServer> _servers = [];
    private readonly List<(string, string)> _started = [];
    private readonly Dictionary<string, string?> _options = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connections with a simulated remote side, and where it is.</summary>
    public IReadOnlyList<(string Connection, string Location)> Started => _started;

    public async Task StartAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        foreach (IConfigurationSection connection in configuration.GetSection("connections").GetChildren())
        {
            if (connection["plugin"] is "webdav" && Simulated.IsSimulated(connection["url"]))
            {
                await StartServerAsync(connection, cancellationToken);
            }
            else if (connection["plugin"] is "folder" && Simulated.IsSimulated(connection["path"]))
            {
                string folder = NewTree(SimulatedTree.Stick).Folder;
                Redirect(connection, "path", folder);
                _started.Add((connection.Key, folder));
            }
        }
    }

    /// <summary>The configuration with the places of the simulated sides for the word <c>simulated</c>.</summary>
    public IConfiguration Redirect(IConfiguration configuration) => Simulated.Redirect(configuration, _options);

    public async ValueTask DisposeAsync()
    {
        foreach (DavServer server in _servers)
        {
            await server.DisposeAsync();
        }

        _trees.ForEach(tree => tree.Dispose());
    }

    private async Task StartServerAsync(IConfigurationSection connection, CancellationToken cancellationToken)
    {
        var credentials = new DavCredentials(connection["user"] ?? "", connection["password"] ?? Guid.NewGuid().ToString("N"));
        var server = new DavServer(NewTree(SimulatedTree.Office).Folder, credentials);
        _servers.Add(server);
        await server.StartAsync(cancellationToken);
        Redirect(connection, "url", server.Url.ToString());
        Redirect(connection, "user", credentials.User);
        Redirect(connection, "password", credentials.Password);
        _started.Add((connection.Key, server.Url.ToString()));
    }

    private SimulatedTree NewTree(IReadOnlyDictionary<string, string> files)
    {
        var tree = new SimulatedTree(files);
        _trees.Add(tree);
        return tree;
    }

    private void Redirect(IConfigurationSection connection, string key, string value) => _options[$"{connection.Path}:{key}"] = value;
}
