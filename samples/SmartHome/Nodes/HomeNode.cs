using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting;
using SmartHome.Pins;

namespace SmartHome.Nodes;

/// <summary>The node as a program runs it: the drivers of this assembly, with the services that they take.</summary>
internal static class HomeNode
{
    /// <summary>The drivers.</summary>
    public static PluginCatalog Catalog => ReferencedPlugins.Catalog;

    /// <param name="pins">The pins of the machine. This is where a GPIO library plugs in.</param>
    /// <param name="clock">The clock of the node.</param>
    /// <param name="configure">Says where the configuration is, and who may reach the node.</param>
    /// <param name="log">Says where the log goes; null for nowhere.</param>
    public static IHost Build(IPins pins, TimeProvider clock, Action<DevicesOptions> configure, Action<ILoggingBuilder>? log = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        log?.Invoke(builder.Logging);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddSingleton(clock).AddSingleton(pins).AddSingleton(_ => CreateHttpClient());
        builder.Services.AddPatchbay(Catalog).AddDevices(configure);
        return builder.Build();
    }

    // Devices are in the local network, so a proxy is never right; their answers are short, and must not fill the memory. Each driver limits the time itself, as its options say.
    private static HttpClient CreateHttpClient() => new(new SocketsHttpHandler { UseProxy = false })
    {
        MaxResponseContentBufferSize = 64 * 1024,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
