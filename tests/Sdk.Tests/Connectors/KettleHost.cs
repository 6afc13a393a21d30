using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Connectors;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>A host that connects to kettles.</summary>
internal sealed class KettleHost
{
    private static readonly ConnectorCatalog Connectors = new(ReferencedPlugins.Catalog);

    public Journal Journal { get; } = new();

    public TimeProvider Clock { get; } = new FixedClock();

    public Task<BackendConnection> ConnectAsync(string version, string? location = "kitchen", CancellationToken cancellationToken = default) =>
        Connectors.ConnectAsync("kettle", version, Options(location), Services, cancellationToken);

    public PluginInstance CreateInstance(string version) =>
        ReferencedPlugins.Catalog.CreateInstance(Connectors.GetBackend("kettle", version).Plugin, Options("kitchen"), Services);

    public Task<BackendConnection> ConnectAsync(PluginInstance kettle) =>
        Connectors.ConnectAsync(Connectors.Backends.Single(backend => backend.Plugin == kettle.Descriptor), (IConnectorBackend)kettle.Contract, kettle.Options, Services);

    public Task<BackendConnection> ConnectToRootAsync() => Connectors.ConnectAsync("kettle", version: null, Options("kitchen"), Services);

    public IServiceProvider Services => Probe.Services(services => services.AddSingleton(Journal).AddKeyedSingleton("kettle", Clock));

    private static IConfiguration Options(string? location) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["location"] = location }).Build();

    private sealed class FixedClock : TimeProvider;
}
