using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.Registration;

namespace Patchbay;

/// <summary>
/// The plugins that a program has: those of its own assembly and of all referenced plugin assemblies. In a program
/// the compiler makes one: <c>ReferencedPlugins.Catalog</c>. Safe for use by several threads.
/// </summary>
public sealed class PluginCatalog
{
    private readonly PluginRegistry[] _registries;
    private readonly string[] _hostKeys;
    private readonly Lazy<PluginDescriptor[]> _plugins;

    /// <summary>Makes a catalog of several assemblies' plugins. Nothing is loaded or created by it.</summary>
    /// <param name="registries">The generated registries of the assemblies.</param>
    public PluginCatalog(params IEnumerable<PluginRegistry> registries)
        : this([.. registries], hostKeys: [])
    {
    }

    private PluginCatalog(PluginRegistry[] registries, string[] hostKeys)
    {
        _registries = registries;
        _hostKeys = hostKeys;
        _plugins = new(List);
    }

    /// <summary>The descriptors of all plugins, sorted by kind, then name. No plugin is created.</summary>
    public IReadOnlyList<PluginDescriptor> Plugins => _plugins.Value;

    /// <summary>Finds a plugin.</summary>
    /// <param name="kind">Its kind, for example <c>device</c>.</param>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <param name="plugin">Its descriptor.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">Two assemblies have a plugin of this kind and name.</exception>
    public bool TryFind(string kind, string name, [NotNullWhen(true)] out PluginDescriptor? plugin)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        plugin = null;
        foreach (PluginRegistry registry in _registries)
        {
            int index = registry.Find(kind, name);
            if (index < 0)
            {
                continue;
            }

            if (plugin is not null)
            {
                throw new InvalidOperationException(
                    $"Two plugins are {plugin}: one in {plugin.AssemblyName}, one in {registry.AssemblyName}. Rename one, or reference only one of the two.");
            }

            plugin = new PluginDescriptor(registry, index, kind, name);
        }

        return plugin is not null;
    }

    /// <summary>Finds a plugin that has to be there.</summary>
    /// <param name="kind">Its kind, for example <c>device</c>.</param>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <returns>Its descriptor.</returns>
    /// <exception cref="PluginNotFoundException">There is none; the message lists the near names.</exception>
    /// <exception cref="InvalidOperationException">Two assemblies have a plugin of this kind and name.</exception>
    public PluginDescriptor Find(string kind, string name) =>
        TryFind(kind, name, out PluginDescriptor? plugin) ? plugin : throw NotFound(kind, name);

    /// <summary>Creates a plugin by its contract and name.</summary>
    /// <typeparam name="TContract">The contract, for example <see cref="IDevice"/>.</typeparam>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">Where the plugin's other constructor parameters come from.</param>
    /// <returns>
    /// The plugin. It implements <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/> if its class does; the caller disposes of it.
    /// </returns>
    /// <exception cref="PluginNotFoundException">There is no such plugin; the message lists the near names.</exception>
    /// <exception cref="PluginConfigurationException">The configuration is wrong; the message lists all errors.</exception>
    /// <exception cref="InvalidOperationException">A service is missing, or two assemblies have a plugin of this kind and name.</exception>
    public TContract Create<TContract>(string name, IConfiguration configuration, IServiceProvider services)
        where TContract : class =>
        (TContract)Create(Find(KindOf(typeof(TContract)), name), configuration, services);

    /// <summary>Creates a plugin.</summary>
    /// <param name="plugin">Its descriptor, from this catalog.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">Where the plugin's other constructor parameters come from.</param>
    /// <returns>The plugin as an implementation of its kind's contract.</returns>
    /// <exception cref="PluginConfigurationException">The configuration is wrong; the message lists all errors.</exception>
    /// <exception cref="InvalidOperationException">A service is missing.</exception>
    /// <remarks>
    /// What is probably not meant, as a key that no option has, is logged as a warning if the services have an
    /// <see cref="ILoggerFactory"/>. If they have the whole <see cref="IConfiguration"/>, errors and warnings name file and line.
    /// </remarks>
    public object Create(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services) =>
        Create(Activation(plugin, configuration, services, onlyChecks: false));

    /// <summary>Checks the configuration of a plugin as <see cref="Create(PluginDescriptor, IConfiguration, IServiceProvider)"/> does, without creating the plugin.</summary>
    /// <param name="plugin">Its descriptor, from this catalog.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">The host's services, of which only the whole <see cref="IConfiguration"/> is used, if there is one: to name file and line.</param>
    /// <returns>All errors and warnings.</returns>
    /// <exception cref="InvalidOperationException">The plugin is an abstract class, of which there is no instance to configure.</exception>
    public ConfigurationReport Check(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services)
    {
        PluginActivation activation = Activation(plugin, configuration, services, onlyChecks: true);
        plugin.Registry.Create(plugin.Index, activation);
        return activation.Report();
    }

    /// <summary>A catalog without the plugins of some assemblies, as if they were not referenced.</summary>
    /// <param name="assemblies">The simple names of the assemblies.</param>
    /// <returns>A new catalog.</returns>
    public PluginCatalog Without(params IEnumerable<string> assemblies)
    {
        var disabled = assemblies.ToHashSet(StringComparer.Ordinal);
        return new PluginCatalog([.. _registries.Where(registry => !disabled.Contains(registry.AssemblyName))], _hostKeys);
    }

    /// <summary>
    /// The same catalog for a host that has keys of its own in the sections that it gives to plugins, for example
    /// <c>plugin</c> or <c>interval</c>: no option has these keys, and still they are not reported as unknown.
    /// </summary>
    /// <param name="keys">The keys. Case, <c>_</c> and <c>-</c> do not matter. Keys that begin with <c>_</c> or <c>$</c> need not be named.</param>
    /// <returns>A new catalog.</returns>
    public PluginCatalog WithHostKeys(params IEnumerable<string> keys) => new(_registries, [.. _hostKeys, .. keys]);

    internal string[] HostKeys => _hostKeys;

    internal static object Create(PluginActivation activation) => activation.Descriptor.Registry.Create(activation.Descriptor.Index, activation);

    internal ConnectorRegistrations Connectors()
    {
        var registrations = new ConnectorRegistrations();
        foreach (PluginRegistry registry in _registries)
        {
            registrations.AddAll(registry);
        }

        return registrations;
    }

    private PluginActivation Activation(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services, bool onlyChecks)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(services);
        return new PluginActivation(plugin, configuration, services, _hostKeys) { OnlyChecks = onlyChecks };
    }

    private string KindOf(Type contract)
    {
        foreach (PluginRegistry registry in _registries)
        {
            if (registry.KindOf(contract) is { } kind)
            {
                return kind;
            }
        }

        // Nobody has a plugin of it, so this only serves to name the kind in the error that follows.
        return ((PluginKindAttribute?)Attribute.GetCustomAttribute(contract, typeof(PluginKindAttribute)))?.Name
            ?? throw new ArgumentException($"{contract} is not the contract of a kind of plugin: it has no [PluginKind] attribute.", nameof(contract));
    }

    private PluginDescriptor[] List() =>
        [.. _registries
            .SelectMany(registry => Enumerable.Range(0, registry.Count).Select(index => Describe(registry, index)))
            .OrderBy(plugin => plugin.Kind, StringComparer.Ordinal)
            .ThenBy(plugin => plugin.Name, StringComparer.Ordinal)];

    internal static PluginDescriptor Describe(PluginRegistry registry, int index)
    {
        (string kind, string name) = registry.KeyOf(index);
        return new PluginDescriptor(registry, index, kind, name);
    }

    private PluginNotFoundException NotFound(string kind, string name)
    {
        string[] names = [.. Plugins.Where(plugin => plugin.Kind.Equals(kind, StringComparison.Ordinal)).Select(plugin => plugin.Name)];
        string hint = names.Length == 0
            ? $"The program has no {kind} at all: reference an assembly with one, and check that it was built with the Patchbay.Sdk package."
            : NearNames.Suggest(name, names) ?? $"There are: {string.Join(", ", names)}.";
        return new PluginNotFoundException(kind, name, $"There is no {kind} \"{name}\". {hint}");
    }
}
