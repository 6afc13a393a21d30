using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Samples.Shared;

namespace FileSync.Servers;

/// <summary>A WebDAV server that shows a folder for reading, on a free port of the loopback address.</summary>
internal sealed class DavServer : IAsyncDisposable
{
    private const string Root = "/dav";
    private const string Methods = "OPTIONS, PROPFIND, GET, HEAD";

    private readonly DavFolder _folder;
    private readonly DavCredentials? _credentials;
    private readonly WebApplication _server = LoopbackServer.Create();

    /// <param name="folder">The folder to show.</param>
    /// <param name="credentials">The accepted credentials; null for everybody.</param>
    public DavServer(string folder, DavCredentials? credentials)
    {
        _folder = new DavFolder(folder);
        _credentials = credentials;
        _server.UsePathBase(Root);
        _server.Run(AnswerAsync);
    }

    public Uri Url => new($"{_server.Urls.Single()}{Root}/");

    public Task StartAsync(CancellationToken cancellationToken) => _server.StartAsync(cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (_credentials?.Admit(context.Request.Headers.Authorization) == false)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Files\", charset=\"UTF-8\"";
            return EndAsync(context, StatusCodes.Status401Unauthorized);
        }

        if (context.Request.PathBase != Root || _folder.Find(context.Request.Path.Value ?? "") is not { } entry)
        {
            return EndAsync(context, StatusCodes.Status404NotFound);
        }

        return context.Request.Method switch
        {
            "PROPFIND" => PropFindAnswer.WriteAsync(context, _folder, entry),
            "GET" or "HEAD" when entry is FileInfo file => FileAnswer.WriteAsync(context, file),
            "OPTIONS" => OptionsAsync(context),
            _ => NotAllowedAsync(context),
        };
    }

    private static Task OptionsAsync(HttpContext context)
    {
        context.Response.Headers["DAV"] = "1";
        context.Response.Headers.Allow = Methods;
        return EndAsync(context, StatusCodes.Status200OK);
    }

    private static Task NotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = Methods;
        return EndAsync(context, StatusCodes.Status405MethodNotAllowed);
    }

    private static Task EndAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
