using FileSync.Servers;

namespace FileSync.Tests.Servers;

/// <summary>A running server with two files.</summary>
public abstract class DavServerTest : IAsyncDisposable
{
    private protected TempFolder Folder { get; } = new TempFolder().With("a b.txt", "content").With("c/d.txt");
    protected HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });
    private readonly DavServer _server;

    protected DavServerTest() => _server = new DavServer(Folder.Path, credentials: null);

    [TestInitialize]
    public Task StartAsync() => _server.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Http.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<HttpResponseMessage> SendAsync(string method, string path, string? depth = null, string body = "")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_server.Url, path)) { Content = new StringContent(body) };
        if (depth is not null)
        {
            request.Headers.Add("Depth", depth);
        }

        return await Http.SendAsync(request);
    }
}
