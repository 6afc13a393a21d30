using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Patchbay.Devices.Api;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Configuration.Stores;
using Patchbay.Devices.Logging;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Transport;
using Patchbay.Devices.WebRepl;
using Patchbay.Devices.WebRepl.Files;
using Patchbay.Hosting;

namespace Patchbay.Devices;

/// <summary>Adds a node of devices and sensors to a host.</summary>
public static class PatchbayDevicesBuilderExtensions
{
    private const string Name = "devices";

    /// <summary>
    /// Runs the devices and sensors of a node's configuration: by rules, schedules and groups, with the API that existing clients speak. <see cref="INodeApi"/> becomes a service, and a health
    /// check named <c>devices</c> tells of them.
    /// </summary>
    /// <param name="builder">The builder that <c>AddPatchbay</c> returns.</param>
    /// <param name="configure">Says where the configuration is, and who may reach the node.</param>
    /// <returns>The same builder.</returns>
    public static PatchbayBuilder AddDevices(this PatchbayBuilder builder, Action<DevicesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        services.AddOptions<DevicesOptions>().Validate(NodeOptionsCheck.IsValid, NodeOptionsCheck.Message);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        AddInstances<IDevice>(builder, "device");
        AddInstances<ISensor>(builder, "sensor");
        builder.ShareAssembly(typeof(INodeApi).Assembly.GetName().Name!);
        AddNode(services);
        AddApi(services);
        services.AddHostedService<NodeService>(provider => ActivatorUtilities.CreateInstance<NodeService>(
            provider,
            provider.GetRequiredKeyedService<PluginInstances<IDevice>>(Name),
            provider.GetRequiredKeyedService<PluginInstances<ISensor>>(Name)));
        services.AddHealthChecks().AddCheck<NodeHealthCheck>(Name);
        return builder;
    }

    // The rules of a device are the node's business, so a driver is not replaced when one is saved. A device that has failed is tried again after 5 seconds, always.
    private static void AddInstances<TContract>(PatchbayBuilder builder, string prefix)
        where TContract : class =>
        builder.AddInstances<TContract>(
            Name,
            services => services.GetRequiredService<INodeStore>().Options,
            (services, options) =>
            {
                options.IsEntry = section => section.Key.StartsWith(prefix, StringComparison.Ordinal);
                options.ReloadOnChange = false;
                options.DrainTimeout = TimeSpan.FromMilliseconds(500);
                options.LifetimeTimeout = TimeSpan.FromSeconds(2);
                options.Calls.Timeout = services.GetRequiredService<IOptions<DevicesOptions>>().Value.CallTimeout;
                options.Calls.CircuitBreak = TimeSpan.FromSeconds(4);

                // A device that hangs and is tried again must not hold a thread for each attempt.
                options.Calls.MaxAbandonedCalls = 2;
            });

    private static void AddNode(IServiceCollection services)
    {
        services.TryAddSingleton<INodeStore>(provider =>
        {
            DevicesOptions options = Options(provider);
            PluginCatalog catalog = provider.GetRequiredService<PluginCatalog>();
            var checks = new NodeChecks { DevicePins = options.DevicePins, SensorPins = options.SensorPins };
            return options.ConfigurationSection is { } section
                ? new NodeSection(provider.GetRequiredService<IConfiguration>().GetSection(section), catalog, provider, checks)
                : new NodeFile(FilePath(provider), catalog, provider, checks);
        });
        services.AddSingleton<LoadedConfiguration>();
        services.AddSingleton(provider => new NodeMeters(provider.GetService<IMeterFactory>()));
        services.AddSingleton<HostedDrivers>(provider => new HostedDrivers(
            provider.GetRequiredKeyedService<PluginInstances<IDevice>>(Name),
            provider.GetRequiredKeyedService<PluginInstances<ISensor>>(Name)));
        services.AddSingleton(CreateNode);
        services.AddSingleton(provider => new LogLevelFile(
            Options(provider).ConfigurationSection is null ? Path.Combine(Path.GetDirectoryName(FilePath(provider))!, "log_level.py") : null));
        services.AddSingleton<IConfigureOptions<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevelFile>());
        services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevelFile>());
        services.AddSingleton(provider => new NodeHost(
            provider.GetRequiredService<Node>(),
            provider.GetRequiredService<INodeStore>(),
            provider.GetRequiredService<LogLevelFile>(),
            provider.GetRequiredService<TimeProvider>(),
            Options(provider).LogFile));
    }

    private static void AddApi(IServiceCollection services)
    {
        services.AddSingleton<IEndpoints, Endpoints>();
        services.AddSingleton<IResources>(provider => new NodeResources(provider.GetRequiredService<Node>(), provider.GetRequiredService<HealthCheckService>()));
        services.AddSingleton(provider => new NodeServer(CreateApi(provider), CreateUploads(provider)));

        // The drivers get it, of which the endpoints know nothing yet when they are created.
        services.AddSingleton<INodeApi>(provider => new NodeApi(
            provider.GetRequiredService<IEndpoints>(),
            provider.GetRequiredService<Node>().History,
            () => provider.GetRequiredService<NodeServer>().Api?.Address));
    }

    private static Node CreateNode(IServiceProvider provider)
    {
        var meters = provider.GetRequiredService<NodeMeters>();
        var node = new Node(
            provider.GetRequiredService<HostedDrivers>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger("Patchbay.Devices.Node"),
            Options(provider).HistoryLength);
        node.History.Follow(meters.Changed);
        meters.Observe(() => node.Count);
        return node;
    }

    private static ApiServer? CreateApi(IServiceProvider provider) => Options(provider) is { Listen: { } listen } options
        ? new ApiServer(
            provider.GetRequiredService<IEndpoints>(),
            provider.GetRequiredService<IResources>(),
            new ApiServerOptions { Endpoint = listen, Token = options.Token },
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>())
        : null;

    private static WebReplServer? CreateUploads(IServiceProvider provider) => Options(provider) is { WebReplPassword: { } password } options
        ? new WebReplServer(
            OwnFiles.Of(FilePath(provider), options.LogFile, ((NodeFile)provider.GetRequiredService<INodeStore>()).ReplaceAsync),
            new WebReplOptions { Endpoint = options.WebReplListen, Password = password },
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>())
        : null;

    private static DevicesOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DevicesOptions>>().Value;

    private static string FilePath(IServiceProvider provider) =>
        Path.GetFullPath(Options(provider).ConfigurationFile, provider.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory);
}
