using System.Net;
using Microsoft.Extensions.Hosting;

namespace Patchbay.ConfigFiles.Commands;

/// <summary><c>serve</c>: the daemon.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(CommandContext context, IPEndPoint? endPoint)
    {
        using IHost host = context.Hosts.Build(serves: true, endPoint);
        await host.StartAsync(context.CancellationToken).ConfigureAwait(false);
        await host.WaitForShutdownAsync(context.CancellationToken).ConfigureAwait(false);
        return 0;
    }
}
