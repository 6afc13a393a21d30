using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Patchbay.Sdk.Tests;

/// <summary>A kind of plugin that shows what its constructor was given: options, services, descriptor.</summary>
[PluginKind("probe")]
internal interface IProbe
{
    object? Given { get; }
}

/// <summary>Creates plugins of this assembly by its generated catalog.</summary>
internal static class Probe
{
    public static readonly IConfiguration NoOptions = new ConfigurationBuilder().Build();

    public static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    public static object? Given(string name, IConfiguration? options = null, IServiceProvider? services = null) =>
        ReferencedPlugins.Catalog.Create<IProbe>(name, options ?? NoOptions, services ?? NoServices).Given;

    public static IServiceProvider Services(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }
}
