using System.Net;
using Patchbay.Devices.Api;
using Patchbay.Devices.Transport;

namespace Patchbay.Devices.Tests.Transport;

/// <summary>An API on a port of its own.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private RunningApi(ApiServer server, CapturedLog log)
    {
        Server = server;
        Log = log;
    }

    public ApiServer Server { get; }

    public CapturedLog Log { get; }

    public static async Task<RunningApi> StartAsync(IEndpoints endpoints, Func<ApiServerOptions, ApiServerOptions>? change = null, TimeProvider? clock = null)
    {
        var log = new CapturedLog();
        var options = new ApiServerOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0) };
        var server = new ApiServer(endpoints, new TwoResources(), change?.Invoke(options) ?? options, clock ?? TimeProvider.System, log);
        await server.StartAsync(CancellationToken.None);
        return new RunningApi(server, log);
    }

    public Task<ApiClient> ConnectAsync() => ApiClient.ConnectAsync(Server.Address!);

    /// <summary>Sends a request as one piece, and reads to the end of the stream.</summary>
    public async Task<string> AskAsync(string request)
    {
        using ApiClient client = await ConnectAsync();
        await client.SendAsync(request);
        return await client.ReadToEndAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
