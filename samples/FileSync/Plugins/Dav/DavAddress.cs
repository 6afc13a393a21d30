namespace FileSync.Plugins.Dav;

/// <summary>
/// Translates between the addresses of a server and paths. Only the path of an address that a server gives is looked at,
/// and only to find the part below the shared folder: requests go nowhere but to the configured server.
/// </summary>
internal sealed class DavAddress
{
    private readonly string _root;
    private readonly string[] _rootSegments;

    /// <param name="url">The address of the shared folder.</param>
    public DavAddress(Uri url)
    {
        _root = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        _rootSegments = Segments(url.AbsolutePath);
    }

    /// <summary>The address of a file or folder. It shows neither user nor password.</summary>
    public Uri Of(RemotePath path) => new($"{_root}/{string.Join('/', path.Parts.Select(Uri.EscapeDataString))}");

    /// <summary>Reads the address of an entry.</summary>
    /// <param name="href">An absolute path, or an absolute address, percent-encoded.</param>
    /// <exception cref="RemoteException">It does not lead to something below the shared folder.</exception>
    public RemotePath Read(string href)
    {
        string[] segments = Segments(PathOf(href));
        string[] below = [.. segments.Skip(_rootSegments.Length)];
        bool isBelow = segments.AsSpan().StartsWith(_rootSegments);

        // A slash that was encoded is a part of a name, and no file system has such names.
        return isBelow && !below.Any(segment => segment.Contains('/', StringComparison.Ordinal)) && RemotePath.TryParse(string.Join('/', below), out RemotePath path)
            ? path
            : throw new RemoteException($"The server lists \"{href}\", which is not below {_root}/.");
    }

    private static string PathOf(string href)
    {
        int scheme = href.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || href.StartsWith('/'))
        {
            return href;
        }

        int path = href.IndexOf('/', scheme + "://".Length);
        return path < 0 ? "/" : href[path..];
    }

    // Split before it is decoded, so that what was encoded stays within its segment. Uri is not used, because it would
    // resolve "..", and what a server means by that is nothing to guess at.
    private static string[] Segments(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}
