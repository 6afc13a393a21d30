using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Patchbay.Hosting.Calls;
using Patchbay.Hosting.Instances;
using Patchbay.Text;

namespace Patchbay.Hosting;

/// <summary>
/// The plugins of one contract that a section of the configuration has: each entry names a plugin and holds its options. They are checked
/// all together, created, called through the fault boundary, replaced when their configuration changes, and disposed of in reverse order.
/// Safe for use by several threads.
/// </summary>
/// <typeparam name="TContract">The contract, for example <c>IDevice</c>.</typeparam>
public sealed partial class PluginInstances<TContract> : IReadOnlyCollection<ConfiguredInstance<TContract>>, IAsyncDisposable
    where TContract : class
{
    private readonly PluginCatalog _catalog;
    private readonly IConfiguration _section;
    private readonly string _path;
    private readonly PluginInstancesOptions _options;
    private readonly InstanceFactory<TContract> _factory;
    private readonly PluginTelemetry _telemetry;
    private readonly bool _ownsTelemetry;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ChangeSubscriptions _subscriptions;

    // Replaced as a whole, in the order in which the instances were created.
    private ConfiguredInstance<TContract>[] _instances = [];
    private DelayedReload? _reloads;
    private IDisposable? _threadFaults;
    private bool _isStarted;
    private bool _isDisposed;

    /// <summary>Creates the collection. Nothing runs before <see cref="StartAsync"/>.</summary>
    /// <param name="catalog">The plugins that there are.</param>
    /// <param name="section">The section whose entries are the instances, or a whole configuration.</param>
    /// <param name="services">The services of the host: for plugins, and its logging, metrics and clock, if it has them.</param>
    /// <param name="options">How the entries become instances; null for the defaults.</param>
    /// <exception cref="ArgumentException">The contract is none: it has no <see cref="PluginKindAttribute"/>. Or times or the limits of calls cannot be used; the message has all errors.</exception>
    public PluginInstances(PluginCatalog catalog, IConfiguration section, IServiceProvider services, PluginInstancesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(services);
        (_catalog, _section, _options) = (catalog, section, options ?? new PluginInstancesOptions());
        _path = section is IConfigurationSection { Path: var path } ? path : "";
        Kind = typeof(TContract).GetCustomAttribute<PluginKindAttribute>()?.Name
            ?? throw new ArgumentException($"{typeof(TContract)} is not the contract of a kind of plugin: it has no [PluginKind] attribute.", nameof(catalog));
        _options.ThrowIfInvalid(nameof(options));
        if (_options.SectionIsInstance && section is not IConfigurationSection)
        {
            throw new ArgumentException($"A whole configuration has no name, so it cannot be an instance: pass a section, or leave {nameof(PluginInstancesOptions.SectionIsInstance)} out.", nameof(section));
        }

        _clock = services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;
        _ownsTelemetry = services.GetService(typeof(PluginTelemetry)) is null;
        _telemetry = services.GetService(typeof(PluginTelemetry)) as PluginTelemetry ?? new PluginTelemetry(meters: null);
        _logger = (services.GetService(typeof(ILoggerFactory)) as ILoggerFactory)?.CreateLogger($"Patchbay.Hosting.{Kind}") ?? NullLogger.Instance;
        _factory = new InstanceFactory<TContract>(Kind, services, _options, _clock);
        _subscriptions = new ChangeSubscriptions(Kind, _logger);
    }

    /// <summary>The kind of the plugins, for example <c>device</c>.</summary>
    public string Kind { get; }

    /// <summary>How many instances are configured, those included that cannot run.</summary>
    public int Count => _instances.Length;

    /// <summary>Gets what to call for an instance. It may be kept: it calls whatever plugin the instance has at that time.</summary>
    /// <param name="name">The name of the entry. Case does not matter, as in the configuration.</param>
    /// <returns>The contract. If the instance cannot run, its calls throw a <see cref="PluginUnavailableException"/>.</returns>
    /// <exception cref="PluginException">No instance has this name; the message lists the near ones.</exception>
    public TContract this[string name] => GetInstance(name).Contract;

    /// <summary>Gets an instance.</summary>
    /// <param name="name">The name of the entry. Case does not matter, as in the configuration.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="PluginException">No instance has this name; the message lists the near ones.</exception>
    public ConfiguredInstance<TContract> GetInstance(string name)
    {
        if (TryGetInstance(name, out ConfiguredInstance<TContract>? instance))
        {
            return instance;
        }

        string[] names = [.. _instances.Select(known => known.Name)];
        string hint = !_isStarted ? $"The instances of the section \"{_path}\" have not been started yet: start the host first, or call {nameof(StartAsync)}."
            : names.Length == 0 ? $"The section \"{_path}\" has no entries." : NearNames.Suggest(name, names) ?? NearNames.List(names);
        throw new PluginException($"There is no {Kind} instance {FoundText.Quote(name)}. {hint}");
    }

    /// <summary>Gets an instance, if it is configured.</summary>
    /// <param name="name">The name of the entry. Case does not matter, as in the configuration.</param>
    /// <param name="instance">The instance.</param>
    /// <returns>Whether it is configured.</returns>
    public bool TryGetInstance(string name, [NotNullWhen(true)] out ConfiguredInstance<TContract>? instance)
    {
        ArgumentNullException.ThrowIfNull(name);
        instance = Array.Find(_instances, known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return instance is not null;
    }

    /// <summary>The instances, in the order in which they were created.</summary>
    /// <returns>Those that there are now; later changes do not appear.</returns>
    public IEnumerator<ConfiguredInstance<TContract>> GetEnumerator() => _instances.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Follows the instances.</summary>
    /// <param name="changed">Is called after each change, one change at a time. What it throws is logged.</param>
    /// <returns>Ends it, when it is disposed of.</returns>
    public IDisposable OnChange(Action<PluginInstanceChange> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return _subscriptions.Add(changed);
    }
}
