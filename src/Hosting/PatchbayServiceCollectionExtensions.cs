using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Patchbay;
using Patchbay.Hosting;
using Patchbay.Hosting.Calls;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Patchbay to the services of a host.</summary>
public static class PatchbayServiceCollectionExtensions
{
    /// <summary>
    /// Runs plugins in a host: <see cref="PluginCatalog"/> and what the callback adds become services, configured instances start and stop with the
    /// host, and a health check named <c>patchbay</c> tells of them.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="catalog">The plugins that the program was compiled with: <c>ReferencedPlugins.Catalog</c>.</param>
    /// <param name="configure">Adds instances and plugin folders.</param>
    /// <returns>The builder that the callback got, for engines that add themselves; its <see cref="PatchbayBuilder.Services"/> are the services.</returns>
    /// <exception cref="InvalidOperationException">It was called for these services already.</exception>
    public static PatchbayBuilder AddPatchbay(this IServiceCollection services, PluginCatalog catalog, Action<PatchbayBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(catalog);
        if (services.Any(service => service.ServiceType == typeof(HostedPlugins)))
        {
            throw new InvalidOperationException("AddPatchbay was called twice. Call it once for a host, and add everything to the builder that it returns.");
        }

        var plugins = new HostedPlugins();
        services.AddOptions<PluginCallOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new PluginTelemetry(provider.GetService<IMeterFactory>()));
        services.AddSingleton(plugins);
        services.AddSingleton(provider => PluginPackages.Open(catalog, plugins.Packages, provider));
        services.AddSingleton(static provider => provider.GetRequiredService<PluginPackages>().Catalog);
        services.AddSingleton(static provider => new PluginInstancesFactory(provider.GetRequiredService<PluginCatalog>(), provider.GetRequiredService<PluginPackages>(), provider));
        services.AddSingleton<IHostedService, PatchbayService>();
        services.AddHealthChecks().AddCheck<PatchbayHealthCheck>("patchbay");
        var builder = new PatchbayBuilder(services, plugins);
        configure?.Invoke(builder);
        return builder;
    }
}
