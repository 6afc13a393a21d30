using FileSync.Plugins;
using FileSync.Servers;
using Patchbay;

namespace FileSync.Tests.Plugins;

/// <summary>A folder that a WebDAV server shows to one user, and the plugin of that user.</summary>
internal static class SharedFolder
{
    private static readonly DavCredentials Reader = new("reader", "pass: wörd");

    public static async Task<DavServer> StartAsync(TempFolder folder)
    {
        var server = new DavServer(folder.Path, Reader);
        await server.StartAsync(CancellationToken.None);
        return server;
    }

    public static WebDav Plugin(DavServer server, WebDavDigest digest = WebDavDigest.Modified) =>
        new(new WebDavOptions { Url = server.Url, User = Reader.User, Password = new Secret(Reader.Password), Digest = digest });
}
