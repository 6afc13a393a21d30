using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>Says which plugins a host runs, and how. Passed to the callback of <c>AddPatchbay</c>.</summary>
public sealed class PatchbayBuilder
{
    private readonly HostedPlugins _plugins;

    internal PatchbayBuilder(IServiceCollection services, HostedPlugins plugins) => (Services, _plugins) = (services, plugins);

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Runs the plugins of a section of the configuration. <see cref="PluginInstances{TContract}"/> becomes a service; its instances start and stop with the
    /// host, in the order in which they were added here, and stop in reverse.
    /// </summary>
    /// <typeparam name="TContract">The contract, for example <c>IDevice</c>.</typeparam>
    /// <param name="section">The path of the section whose entries are the instances, for example <c>devices</c>.</param>
    /// <param name="configure">How entries become instances, and what their calls are allowed.</param>
    /// <returns>This builder.</returns>
    public PatchbayBuilder AddInstances<TContract>(string section, Action<PluginInstancesOptions>? configure = null)
        where TContract : class
    {
        ArgumentException.ThrowIfNullOrEmpty(section);
        Services.AddSingleton(services =>
        {
            var options = new PluginInstancesOptions { Calls = services.GetRequiredService<IOptions<PluginCallOptions>>().Value.Copy() };
            configure?.Invoke(options);
            return new PluginInstances<TContract>(services.GetRequiredService<PluginCatalog>(), services.GetRequiredService<IConfiguration>().GetSection(section), services, options);
        });
        _plugins.Groups.Add(services => services.GetRequiredService<PluginInstances<TContract>>());
        _plugins.Contracts.Add(typeof(TContract));
        return this;
    }

    /// <summary>Says what calls of plugins are allowed, unless <see cref="AddInstances{TContract}"/> says otherwise for some.</summary>
    /// <param name="configure">Sets the limits.</param>
    /// <returns>This builder.</returns>
    public PatchbayBuilder ConfigureCalls(Action<PluginCallOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
