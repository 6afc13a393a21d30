using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    /// host, in the order in which they were added here, and stop in reverse. If several sections have one contract, the path of the section is the key of the service.
    /// </summary>
    /// <typeparam name="TContract">The contract, for example <c>IDevice</c>.</typeparam>
    /// <param name="section">The path of the section whose entries are the instances, for example <c>devices</c>.</param>
    /// <param name="configure">How entries become instances, and what their calls are allowed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The section was added for this contract already.</exception>
    public PatchbayBuilder AddInstances<TContract>(string section, Action<PluginInstancesOptions>? configure = null)
        where TContract : class
    {
        ArgumentException.ThrowIfNullOrEmpty(section);
        return AddInstances<TContract>(section, services => services.GetRequiredService<IConfiguration>().GetSection(section), (_, options) => configure?.Invoke(options));
    }

    /// <summary>
    /// Runs the plugins of a configuration that is not the host's, as an engine does that has a file of its own. <see cref="PluginInstances{TContract}"/> becomes a service, and its
    /// instances start and stop with the host, as with <see cref="AddInstances{TContract}(string, Action{PluginInstancesOptions}?)"/>.
    /// </summary>
    /// <typeparam name="TContract">The contract, for example <c>IDevice</c>.</typeparam>
    /// <param name="name">The name of the configuration, which is the key of the service.</param>
    /// <param name="configuration">Gets the section, or the whole configuration, whose entries are the instances.</param>
    /// <param name="configure">How entries become instances, and what their calls are allowed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name was added for this contract already.</exception>
    public PatchbayBuilder AddInstances<TContract>(string name, Func<IServiceProvider, IConfiguration> configuration, Action<IServiceProvider, PluginInstancesOptions> configure)
        where TContract : class
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(configure);
        if (!_plugins.Sections.Add((name.ToUpperInvariant(), typeof(TContract))))
        {
            throw new ArgumentException($"The section \"{name}\" has instances of {typeof(TContract)} already. Add it once.", nameof(name));
        }

        Services.AddKeyedSingleton(name, (services, _) =>
        {
            var options = new PluginInstancesOptions { Calls = services.GetRequiredService<IOptions<PluginCallOptions>>().Value.Copy() };
            configure(services, options);
            return new PluginInstances<TContract>(services.GetRequiredService<PluginCatalog>(), configuration(services), services, options);
        });
        Services.AddSingleton(services => services.GetRequiredKeyedService<PluginInstances<TContract>>(name));
        _plugins.Groups.Add(services => services.GetRequiredKeyedService<PluginInstances<TContract>>(name));
        return AddKind<TContract>();
    }

    /// <summary>
    /// Adds a folder whose subfolders are packages of plugins: the output of <c>dotnet publish</c> of a plugin project each. Its plugins are in the same catalog as those
    /// that the program was compiled with. <see cref="PluginPackages"/> becomes a service.
    /// </summary>
    /// <param name="path">The folder; a relative path is one below the program. It need not exist.</param>
    /// <param name="configure">How it is read, followed and trusted.</param>
    /// <returns>This builder.</returns>
    [RequiresUnreferencedCode("What plugins in folders use is not known when a program is trimmed.")]
    [RequiresDynamicCode("Plugins in folders are not compiled with the program.")]
    public PatchbayBuilder AddPluginFolder(string path, Action<PluginFolderOptions>? configure = null)
    {
        _plugins.Packages.AddFolder(path, configure);
        return this;
    }

    /// <summary>Lets packages have plugins of a kind of one's own, whose contract they then share with the host. What <see cref="AddInstances{TContract}(string, Action{PluginInstancesOptions}?)"/> names need not be named here.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <returns>This builder.</returns>
    public PatchbayBuilder AddKind<TContract>()
        where TContract : class
    {
        _plugins.Packages.Contracts.Add(typeof(TContract));
        return this;
    }

    /// <summary>Shares an assembly with packages, for example one whose types are exchanged as services. All others are private to each package.</summary>
    /// <param name="assemblyName">The simple name of the assembly.</param>
    /// <returns>This builder.</returns>
    public PatchbayBuilder ShareAssembly(string assemblyName)
    {
        ArgumentException.ThrowIfNullOrEmpty(assemblyName);
        _plugins.Packages.SharedAssemblies.Add(assemblyName);
        return this;
    }

    /// <summary>Says what calls of plugins are allowed, unless <see cref="AddInstances{TContract}(string, Action{PluginInstancesOptions}?)"/> says otherwise for some.</summary>
    /// <param name="configure">Sets the limits.</param>
    /// <returns>This builder.</returns>
    public PatchbayBuilder ConfigureCalls(Action<PluginCallOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
