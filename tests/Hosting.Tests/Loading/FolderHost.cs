using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Tests.Hosts;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

/// <summary>A host whose plugins lie in a folder.</summary>
internal sealed class FolderHost : IAsyncDisposable
{
    private readonly IHost _host;

    private FolderHost(IHost host, TestFolder folder, LogRecords log) => (_host, Folder, Log) = (host, folder, log);

    public TestFolder Folder { get; }

    public LogRecords Log { get; }

    public IServiceProvider Services => _host.Services;

    public IConfiguration Configuration => Services.GetRequiredService<IConfiguration>();

    public PluginPackages Packages => Services.GetRequiredService<PluginPackages>();

    public PluginCatalog Catalog => Services.GetRequiredService<PluginCatalog>();

    public PluginInstances<IDevice> Devices => Services.GetRequiredService<PluginInstances<IDevice>>();

    public static async Task<FolderHost> StartAsync(TestFolder folder, Action<PluginFolderOptions>? configure = null, params (string Key, string Value)[] configuration)
    {
        var log = new LogRecords();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        builder.Logging.AddProvider(log);
        builder.Services.AddPatchbay(PluginCatalog.Combine(), patchbay => patchbay.AddPluginFolder(folder.Path, configure).AddInstances<IDevice>("devices"));
        IHost host = builder.Build();
        await host.StartAsync();
        return new FolderHost(host, folder, log);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Folder.Dispose();
    }
}
