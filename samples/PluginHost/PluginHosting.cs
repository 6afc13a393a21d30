using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PluginHost;

/// <summary>The host: the devices and sensors of appsettings.json, whose plugins are in the host itself or in a plugin folder.</summary>
internal static class PluginHosting
{
    /// <param name="folder">The plugin folder.</param>
    /// <param name="follow">Whether the host follows the folder by itself.</param>
    /// <param name="output">Where plugins write.</param>
    /// <param name="logging">Where the host logs.</param>
    public static IHost Create(string folder, bool follow, TextWriter output, Action<ILoggingBuilder> logging)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        logging(builder.Logging);
        builder.Services.AddSingleton(output);
        builder.Services.AddPatchbay(ReferencedPlugins.Catalog, patchbay => patchbay
            .AddPluginFolder(folder, options => options.WatchFolders = follow)
            .AddInstances<IDevice>("devices")
            .AddInstances<ISensor>("sensors"));
        return builder.Build();
    }
}
