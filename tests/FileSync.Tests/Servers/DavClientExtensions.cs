using FileSync.Plugins;
using Patchbay;
using Patchbay.FileSync;

namespace FileSync.Tests.Servers;

internal static class DavClientExtensions
{
    /// <summary>Connects a plugin to a server and lists all that is there.</summary>
    public static async Task<string[]> ListAllAsync(this WebDav plugin)
    {
        await plugin.Connect(CancellationToken.None);
        return [.. await plugin.ListPath(RemotePath.Root, CancellationToken.None).Select(path => path.ToString()).Order(StringComparer.Ordinal).ToListAsync()];
    }

    public static WebDav Plugin(this StubServer server, TimeSpan? timeout = null) =>
        new(new WebDavOptions { Url = server.Url, Timeout = timeout ?? TimeSpan.FromSeconds(30) });
}
