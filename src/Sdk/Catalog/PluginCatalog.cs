using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Patchbay.Connectors;
using Patchbay.Devices;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay;

/// <summary>
/// The plugins that a program has: those of its own assembly and of all referenced plugin assemblies. In a program
/// the compiler makes one: <c>ReferencedPlugins.Catalog</c>. Safe for use by several threads.
/// </summary>
public sealed partial class PluginCatalog
{
    private readonly PluginHost? _host;
    private CatalogContent _content;

    // What the way to the first plugin goes through is written out in few methods, fields instead of properties, and no type that it
    // does not need: the JIT compiles each method and loads each assembly on that way, and neither is free.
    internal PluginCatalog(PluginRegistry[] registries, PluginHost? host)
    {
        _content = new CatalogContent(registries);
        _host = host;
    }

    internal PluginHost Host => _host ?? PluginHost.Unknown;

    internal PluginRegistry[] Registries => _content.Registries;

    /// <summary>Replaces all plugins at once. Who is looking for one at this moment finds it among the old ones or among the new ones.</summary>
    internal void Replace(PluginRegistry[] registries, PluginOrigins? origins) => _content = new CatalogContent(registries) { Origins = origins };

    /// <summary>The descriptors of all plugins, sorted by kind, then name. No plugin is created.</summary>
    public IReadOnlyList<PluginDescriptor> Plugins => _content.List();

    /// <summary>Gets a plugin, if there is one.</summary>
    /// <param name="kind">Its kind, for example <c>device</c>.</param>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <param name="plugin">Its descriptor.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="PluginException">Two assemblies have a plugin of this kind and name.</exception>
    public bool TryGetPlugin(string kind, string name, [NotNullWhen(true)] out PluginDescriptor? plugin)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        uint hash = NameHash.Compute(kind, name);
        CatalogContent content = _content;
        PluginDescriptor?[] known = content.Known;
        plugin = known[hash & (uint)(known.Length - 1)];
        return (plugin is not null && name.Equals(plugin._name, StringComparison.Ordinal) && kind.Equals(plugin._kind, StringComparison.Ordinal)) || content.Search(kind, name, hash, out plugin);
    }

    /// <summary>Gets a plugin.</summary>
    /// <param name="kind">Its kind, for example <c>device</c>.</param>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <returns>Its descriptor.</returns>
    /// <exception cref="PluginNotFoundException">There is none; the message lists the near names.</exception>
    /// <exception cref="PluginException">Two assemblies have a plugin of this kind and name.</exception>
    public PluginDescriptor GetPlugin(string kind, string name) =>
        TryGetPlugin(kind, name, out PluginDescriptor? plugin) ? plugin : throw NotFound(kind, name);

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
    /// <exception cref="PluginException">A service is missing, or two assemblies have a plugin of this kind and name.</exception>
    public TContract Create<TContract>(string name, IConfiguration configuration, IServiceProvider services)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(name);
        string? kind = null;
        PluginRegistry[] registries = _content.Registries;
        for (int index = 0; kind is null && index < registries.Length; index++)
        {
            kind = registries[index].KindOf(typeof(TContract));
        }

        kind ??= KindOf(typeof(TContract));
        if (!TryGetPlugin(kind, name, out PluginDescriptor? plugin))
        {
            throw NotFound(kind, name);
        }

        // Contracts with type parameters share their kind.
        return ((PluginRegistry)plugin._source).Create(plugin._index, new PluginActivation(plugin, configuration, services, _host)) as TContract
            ?? throw IsOfOtherContract(plugin, typeof(TContract));
    }

    /// <summary>Creates a plugin.</summary>
    /// <param name="plugin">Its descriptor, from this catalog.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">Where the plugin's other constructor parameters come from.</param>
    /// <returns>The plugin as an implementation of its kind's contract.</returns>
    /// <exception cref="PluginConfigurationException">The configuration is wrong; the message lists all errors.</exception>
    /// <exception cref="PluginException">A service is missing.</exception>
    /// <remarks>
    /// What is probably not meant, as a key that no option has, is logged as a warning if the services have an
    /// <see cref="ILoggerFactory"/>. Errors and warnings name file and line if
    /// the root is known that the section is of: from the section itself, from <see cref="WithConfigurationRoot"/>, or from the services.
    /// </remarks>
    public object Create(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services) =>
        new PluginActivation(plugin, configuration, services, _host).Create();

    /// <summary>Creates a plugin as <see cref="Create(PluginDescriptor, IConfiguration, IServiceProvider)"/> does, for hosts that need its options or the author's object.</summary>
    /// <param name="plugin">Its descriptor, from this catalog.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">Where the plugin's other constructor parameters come from.</param>
    /// <returns>The plugin, its options, and the instance of its class.</returns>
    /// <exception cref="PluginConfigurationException">The configuration is wrong; the message lists all errors.</exception>
    /// <exception cref="PluginException">A service is missing.</exception>
    public PluginInstance CreateInstance(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services)
    {
        var activation = new PluginActivation(plugin, configuration, services, _host);
        return new PluginInstance(plugin, activation.Create(), activation.Options);
    }

    /// <summary>Checks the configuration of a plugin as <see cref="Create(PluginDescriptor, IConfiguration, IServiceProvider)"/> does, without creating the plugin.</summary>
    /// <param name="plugin">Its descriptor, from this catalog.</param>
    /// <param name="configuration">The section that holds the plugin's options.</param>
    /// <param name="services">The host's services, of which at most the whole <see cref="IConfiguration"/> is used: to name file and line.</param>
    /// <returns>All errors and warnings.</returns>
    /// <exception cref="InvalidOperationException">The plugin is an abstract class, of which there is no instance to configure.</exception>
    public ConfigurationValidationResult Validate(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services)
    {
        var activation = new PluginActivation(plugin, configuration, services, _host) { OnlyChecks = true };
        activation.Create();
        return activation.GetResult();
    }

    /// <summary>Returns a catalog without the plugins of some assemblies, as if they were not referenced.</summary>
    /// <param name="assemblies">The simple names of the assemblies.</param>
    /// <returns>A new catalog.</returns>
    /// <exception cref="ArgumentException">The catalog has no plugins of an assembly with such a name.</exception>
    public PluginCatalog WithoutAssemblies(params IEnumerable<string> assemblies)
    {
        var disabled = NotNull(assemblies, nameof(assemblies)).ToHashSet(StringComparer.Ordinal);
        string[] known = [.. Registries.Select(registry => registry.AssemblyName).Distinct(StringComparer.Ordinal)];
        if (disabled.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            string hint = NearNames.Suggest(unknown, known) ?? (known.Length == 0 ? "The catalog is empty." : NearNames.List(known));
            throw new ArgumentException($"No plugin comes from an assembly {FoundText.Quote(unknown)}. {hint}", nameof(assemblies));
        }

        return new PluginCatalog([.. Registries.Where(registry => !disabled.Contains(registry.AssemblyName))], Host);
    }

    /// <summary>
    /// The same catalog for a host that has keys of its own in the sections that it gives to plugins, for example
    /// <c>plugin</c> or <c>interval</c>: no option has these keys, and still they are not reported as unknown.
    /// </summary>
    /// <param name="keys">The keys. Case, <c>_</c> and <c>-</c> do not matter. Keys that begin with <c>_</c> or <c>$</c> need not be named.</param>
    /// <returns>A new catalog.</returns>
    public PluginCatalog WithReservedKeys(params IEnumerable<string> keys) => new(Registries, Host with { Keys = [.. Host.Keys, .. NotNull(keys, nameof(keys))] });

    /// <summary>
    /// The same catalog for a host whose sections are all of one configuration: errors name file and line in it, and in no other that
    /// may be among the services.
    /// </summary>
    /// <param name="root">The whole configuration.</param>
    /// <returns>A new catalog.</returns>
    public PluginCatalog WithConfigurationRoot(IConfigurationRoot root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new PluginCatalog(Registries, Host with { Root = root });
    }

    /// <summary>Gets the author's object behind the result of <c>Create</c>, which is an adapter unless the class implements the contract itself.</summary>
    /// <param name="plugin">What <c>Create</c> returned.</param>
    /// <returns>The instance of the plugin's class.</returns>
    public static object GetInstance(object plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return plugin is IPluginAdapter adapter ? adapter.Plugin : plugin;
    }

    // Nobody has a plugin of it, so this only serves to name the kind in the error that follows.
    private static string KindOf(Type contract) =>
        ((PluginKindAttribute?)Attribute.GetCustomAttribute(contract, typeof(PluginKindAttribute)))?.Name
            ?? throw new ArgumentException($"{contract} is not the contract of a kind of plugin: it has no [PluginKind] attribute.", nameof(contract));

    private PluginNotFoundException NotFound(string kind, string name)
    {
        string[] names = [.. Plugins.Where(plugin => plugin.Kind.Equals(kind, StringComparison.Ordinal)).Select(plugin => plugin.Name)];
        string hint = names.Length == 0
            ? $"The program has no {kind} at all: reference an assembly with one, and check that it was built with the Patchbay.Sdk package."
            : NearNames.Suggest(name, names) ?? NearNames.List(names);
        return new PluginNotFoundException(kind, name, $"There is no {FoundText.Line(kind)} {FoundText.Quote(name)}. {hint}");
    }

    private static PluginException IsOfOtherContract(PluginDescriptor plugin, Type contract) =>
        new($"The {plugin} is no {contract}: its contract has other type arguments, or is of another kind with the same name.");

    private static T[] NotNull<T>(IEnumerable<T> items, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        T[] all = [.. items];
        int missing = Array.IndexOf(all, null);
        return missing < 0 ? all : throw new ArgumentException($"The item with the index {missing} is null.", parameter);
    }
}
