using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FileSync.Plugins.Dav;

/// <summary>The requests of WebDAV that reading needs.</summary>
internal sealed class DavClient(WebDavOptions options) : IDisposable
{
    private const string Properties = """<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>""";
    private static readonly HttpMethod PropFind = new("PROPFIND");

    private readonly DavAddress _address = new(options.Url);
    private readonly DavExchange _exchange = new(options);

    public void Dispose() => _exchange.Dispose();

    /// <summary>Sees whether the server speaks WebDAV and lets the user in.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => _exchange.WithAsync(
        new HttpRequestMessage(HttpMethod.Options, _address.Of(RemotePath.Root)),
        async (response, limit) =>
        {
            if (!response.Headers.TryGetValues("DAV", out IEnumerable<string>? classes) || !classes.SelectMany(value => value.Split(',')).Any(value => value.Trim() is "1"))
            {
                throw new RemoteException($"{_address.Of(RemotePath.Root)} is no WebDAV folder.");
            }

            // Many servers answer OPTIONS to everybody, so only now is the password put to the test.
            return await FindAsync(RemotePath.Root, depth: "0", limit.Token);
        },
        cancellationToken);

    /// <summary>Lists what is directly in a folder.</summary>
    /// <exception cref="RemoteException">The server does not list it, or lists something that is not in it.</exception>
    public async Task<List<DavEntry>> ListAsync(RemotePath folder, CancellationToken cancellationToken)
    {
        List<DavEntry> entries = [];
        foreach ((string href, bool isFolder) in await FindAsync(folder, depth: "1", cancellationToken))
        {
            RemotePath path = _address.Read(href);
            if (path == folder)
            {
                continue; // A folder lists itself as well.
            }

            entries.Add(path == folder.Combine(path.Name)
                ? new DavEntry(path, isFolder)
                : throw new RemoteException($"The server lists \"{href}\", which is not in {_address.Of(folder)}."));
        }

        return entries;
    }

    /// <exception cref="RemoteException">The server does not say how long the file is, or when it was modified.</exception>
    public Task<string> GetModifiedDigestAsync(RemotePath file, CancellationToken cancellationToken) => _exchange.WithAsync(
        new HttpRequestMessage(HttpMethod.Head, _address.Of(file)),
        (response, _) => response.Content.Headers is { ContentLength: { } length, LastModified: { } modified }
            ? Task.FromResult(ModifiedDigest.Of(length, modified))
            : throw new RemoteException($"{_address.Of(file)} has no length or no time of modification. Set \"digest\" to \"content\" for this connection."),
        cancellationToken);

    /// <returns>The time of the file's modification, if the server knows it.</returns>
    public Task<DateTimeOffset?> GetAsync(RemotePath file, Stream destination, CancellationToken cancellationToken) => _exchange.WithAsync(
        new HttpRequestMessage(HttpMethod.Get, _address.Of(file)),
        async (response, limit) =>
        {
            await limit.CopyAsync(await response.Content.ReadAsStreamAsync(limit.Token), destination);
            return response.Content.Headers.LastModified;
        },
        cancellationToken);

    private Task<List<(string Href, bool IsFolder)>> FindAsync(RemotePath path, string depth, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(PropFind, _address.Of(path))
        {
            Content = new StringContent(Properties, Encoding.UTF8, new MediaTypeHeaderValue("application/xml", "utf-8")),
            Headers = { { "Depth", depth } },
        };
        return _exchange.WithAsync(
            request,
            async (response, limit) => response.StatusCode is HttpStatusCode.MultiStatus
                ? await MultistatusReader.ReadAsync(await response.Content.ReadAsStreamAsync(limit.Token), limit.Token)
                : throw new RemoteException($"{request.RequestUri} answers PROPFIND with {(int)response.StatusCode}, so it is no WebDAV folder."),
            cancellationToken);
    }
}
