using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samples.Shared;

/// <summary>Web servers for simulators.</summary>
internal static class LoopbackServer
{
    /// <summary>Creates a server on a free port of the loopback address, not yet started.</summary>
    public static WebApplication Create()
    {
        // Empty, because the other builders read appsettings.json and the environment, which are not about this server.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        return builder.Build();
    }
}
