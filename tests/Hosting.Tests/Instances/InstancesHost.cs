using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Patchbay.Hosting.Tests.Hosts;

namespace Patchbay.Hosting.Tests.Instances;

/// <summary>Instances in a program without a host, whose configuration a test changes.</summary>
internal sealed class InstancesHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public InstancesHost(Action<PluginInstancesOptions>? configure = null, params (string Key, string Value)[] configuration)
        : this(builder => builder.AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create("devices:" + pair.Key, (string?)pair.Value))), configure)
    {
    }

    public InstancesHost(Action<IConfigurationBuilder> read, Action<PluginInstancesOptions>? configure = null)
    {
        var builder = new ConfigurationBuilder();
        read(builder);
        Configuration = builder.Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Configuration)
            .AddSingleton(Happenings)
            .AddScoped<OfScope>()
            .AddSingleton<ILoggerFactory>(new LoggerFactory([Log]))
            .BuildServiceProvider();
        var options = new PluginInstancesOptions { ReloadDelay = TimeSpan.FromMilliseconds(10) };
        configure?.Invoke(options);
        Devices = new PluginInstances<IDevice>(ReferencedPlugins.Catalog, Configuration.GetSection("devices"), _services, options);
        Devices.OnChange(change => Happenings.Add($"{change.Name}: {change.Kind}"));
    }

    public IConfigurationRoot Configuration { get; }

    public Happenings Happenings { get; } = new();

    public LogRecords Log { get; } = new();

    public PluginInstances<IDevice> Devices { get; }

    public void Set(string key, string? value) => Configuration["devices:" + key] = value;

    public async ValueTask DisposeAsync()
    {
        await Devices.DisposeAsync();
        await _services.DisposeAsync();
    }
}
