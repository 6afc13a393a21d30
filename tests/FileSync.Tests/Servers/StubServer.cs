using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FileSync.Tests.Servers;

/// <summary>A server that claims to speak WebDAV, and answers as a test wants it.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<string> _requests = [];

    private StubServer(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(context =>
        {
            lock (_requests)
            {
                _requests.Add($"{context.Request.Method} {context.Request.Path}");
            }

            return answer(context);
        });
    }

    public Uri Url => new($"{_server.Urls.Single()}/dav/");

    /// <summary>The methods and paths of the requests so far.</summary>
    public string[] Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>A server that answers in the test's own way to everything but OPTIONS.</summary>
    public static async Task<StubServer> StartAsync(RequestDelegate answer)
    {
        var server = new StubServer(context =>
        {
            if (context.Request.Method is not "OPTIONS")
            {
                return answer(context);
            }

            context.Response.Headers["DAV"] = "1, 2";
            return Task.CompletedTask;
        });
        await server._server.StartAsync();
        return server;
    }

    /// <summary>A server with one folder, whose listing is the body.</summary>
    public static Task<StubServer> ListingAsync(string body, RequestDelegate? get = null) => StartAsync(context =>
        context.Request.Method is "PROPFIND" ? MultistatusAsync(context, body) : get?.Invoke(context) ?? NotFoundAsync(context));

    /// <summary>A server that also answers OPTIONS in the test's own way.</summary>
    public static async Task<StubServer> AnsweringAsync(RequestDelegate answer)
    {
        var server = new StubServer(answer);
        await server._server.StartAsync();
        return server;
    }

    public static Task MultistatusAsync(HttpContext context, string body)
    {
        context.Response.StatusCode = StatusCodes.Status207MultiStatus;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(body);
    }

    /// <summary>A multistatus that lists files.</summary>
    public static string Listing(params string[] hrefs) =>
        $"""<D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/</D:href>{Folder}</D:response>{string.Concat(hrefs.Select(href => $"<D:response><D:href>{href}</D:href></D:response>"))}</D:multistatus>""";

    public const string Folder = "<D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
