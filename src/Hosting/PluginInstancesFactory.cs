using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Patchbay.Hosting;

/// <summary>
/// Starts instances while a host runs, for engines that learn only then which plugins they need. They have the host's limits of calls, and packages replace and unload their plugins
/// as they do those of <c>AddInstances</c>. A service of <c>AddPatchbay</c>. The health check of the host does not know them.
/// </summary>
public sealed class PluginInstancesFactory
{
    private readonly PluginCatalog _catalog;
    private readonly PluginPackages _packages;
    private readonly IServiceProvider _services;

    internal PluginInstancesFactory(PluginCatalog catalog, PluginPackages packages, IServiceProvider services) => (_catalog, _packages, _services) = (catalog, packages, services);

    /// <summary>Creates the instances of a section, and follows its changes from then on.</summary>
    /// <typeparam name="TContract">The contract, which packages need to know: name it by <see cref="PatchbayBuilder.AddKind{TContract}"/>.</typeparam>
    /// <param name="section">The section whose entries are the instances, or that is the instance.</param>
    /// <param name="configure">How entries become instances, and what their calls are allowed.</param>
    /// <param name="cancellationToken">Ends the wait for its turn; what has been created stays.</param>
    /// <returns>The instances, those included that could not be created. Who asked for them ends them with <see cref="EndAsync"/>.</returns>
    public async Task<PluginInstances<TContract>> StartAsync<TContract>(IConfiguration section, Action<PluginInstancesOptions> configure, CancellationToken cancellationToken = default)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new PluginInstancesOptions { Calls = _services.GetRequiredService<IOptions<PluginCallOptions>>().Value.Copy() };
        configure(options);
        var instances = new PluginInstances<TContract>(_catalog, section, _services, options);
        _packages.Join(instances);
        try
        {
            await instances.StartAsync(cancellationToken).ConfigureAwait(false);
            return instances;
        }
        catch
        {
            await EndAsync(instances).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends instances: their running calls may end, then they are disposed of.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="instances">The instances.</param>
    /// <returns>A task that ends when all is done.</returns>
    public async ValueTask EndAsync<TContract>(PluginInstances<TContract> instances)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(instances);
        _packages.Leave(instances);
        await instances.DisposeAsync().ConfigureAwait(false);
    }
}
