using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Patchbay.Registration;

/// <summary>What a plugin is created from: its descriptor, its configuration and the host's services. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginActivation
{
    private readonly IConfiguration _configuration;
    private readonly IServiceProvider _services;
    private readonly PluginHost? _host;
    private readonly PluginDescriptor _descriptor;
    private List<string>? _problems;
    private bool _onlyChecks;
    private OptionsFindings? _findings;

    internal PluginActivation(PluginDescriptor plugin, IConfiguration configuration, IServiceProvider services, PluginHost? host)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(services);
        _descriptor = plugin;
        _configuration = configuration;
        _services = services;
        _host = host;
    }

    /// <summary>The plugin that is being created.</summary>
    public PluginDescriptor Descriptor => _descriptor;

    /// <summary>The plugin's options, as soon as they are read; null for a plugin without.</summary>
    public object? Options { get; set; }

    /// <summary>Whether only the configuration is to be checked: then no plugin is made, once its options are read.</summary>
    public bool OnlyChecks
    {
        get => _onlyChecks;
        internal init => _onlyChecks = value;
    }

    internal object Create() => ((PluginRegistry)_descriptor._source).Create(_descriptor._index, this);

    /// <summary>Looks at the configuration of a plugin without options, as far as somebody wants to know what is wrong with it.</summary>
    /// <param name="reservedKeys">Keys that belong to the host of the plugin's kind.</param>
    /// <returns>Whether to create the plugin: not if only the configuration is to be checked.</returns>
    /// <exception cref="PluginConfigurationException">The section is a single value.</exception>
    public bool BeginWithoutOptions(ReadOnlySpan<string> reservedKeys)
    {
        // What can be wrong is that there is a value or a key, and of keys only a log is told.
        if (_onlyChecks || _configuration is IConfigurationSection { Value: not null } || _services.GetService(typeof(ILoggerFactory)) is not null)
        {
            OptionsReader reader = ReadOptions(reservedKeys);
            reader.WarnOfUnknownKeys(default);
            if (!_onlyChecks)
            {
                reader.ThrowIfInvalid();
            }
        }

        return !_onlyChecks;
    }

    /// <summary>Starts reading the plugin's options.</summary>
    /// <param name="reservedKeys">Keys that belong to the host of the plugin's kind.</param>
    /// <returns>A reader that collects errors; call <see cref="OptionsReader.ThrowIfInvalid"/> at the end.</returns>
    public OptionsReader ReadOptions(ReadOnlySpan<string> reservedKeys)
    {
        _findings = new OptionsFindings(Descriptor, _configuration, _services, _host?.Root, Locations);
        return OptionsReader.Of(_findings, _configuration, [.. _host?.Keys ?? [], .. reservedKeys]);
    }

    /// <summary>Checks, during validation, that a service is registered which the plugin requires. It is not created.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <param name="parameter">The name of the constructor parameter.</param>
    public void Expect<TService>(string parameter)
        where TService : notnull
    {
        bool isThere = !ExpectsServices || typeof(TService) == typeof(IServiceProvider)
            || ((_services.GetService(typeof(IServiceProviderIsService)) as IServiceProviderIsService)?.IsService(typeof(TService)) ?? Find<TService>() is not null);
        if (!isThere)
        {
            (_problems ??= []).Add(Missing<TService>(parameter, key: null).Message);
        }
    }

    /// <summary>Checks, during validation, that a service is registered under a key. It is not created.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <param name="key">The key of <see cref="FromKeyedServicesAttribute"/>.</param>
    /// <param name="parameter">The name of the constructor parameter.</param>
    public void ExpectKeyed<TService>(object? key, string parameter)
        where TService : notnull
    {
        bool isThere = !ExpectsServices
            || ((_services.GetService(typeof(IServiceProviderIsKeyedService)) as IServiceProviderIsKeyedService)?.IsKeyedService(typeof(TService), key) ?? FindKeyed<TService>(key) is not null);
        if (!isThere)
        {
            (_problems ??= []).Add(Missing<TService>(parameter, key).Message);
        }
    }

    /// <summary>The services that are missing, where only checks were asked for.</summary>
    internal IReadOnlyList<string> Problems => _problems ?? [];

    /// <summary>Whether missing services are problems too, where only checks are asked for.</summary>
    internal bool ExpectsServices { get; init; }

    /// <summary>Where files that were read are kept, if several plugins are checked in a row.</summary>
    internal ConfigurationLocations? Locations { get; init; }

    /// <summary>What reading the options has brought to light; nothing for a plugin without options.</summary>
    internal ConfigurationValidationResult GetResult() => _findings?.GetResult() ?? ConfigurationValidationResult.Valid;

    /// <summary>Gets a service that the plugin requires.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <param name="parameter">The name of the constructor parameter.</param>
    /// <returns>The service.</returns>
    /// <exception cref="PluginException">The host does not provide it.</exception>
    public TService GetService<TService>(string parameter)
        where TService : notnull =>
        Find<TService>() is TService service ? service : throw Missing<TService>(parameter, key: null);

    /// <summary>Gets a service, if the host provides it.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <returns>The service, or null.</returns>
    public TService? GetOptionalService<TService>()
        where TService : class => Find<TService>() as TService;

    /// <summary>Gets a service that is registered under a key.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <param name="key">The key of <see cref="FromKeyedServicesAttribute"/>.</param>
    /// <param name="parameter">The name of the constructor parameter.</param>
    /// <returns>The service.</returns>
    /// <exception cref="PluginException">The host does not provide it.</exception>
    public TService GetKeyedService<TService>(object? key, string parameter)
        where TService : notnull =>
        FindKeyed<TService>(key) is TService service ? service : throw Missing<TService>(parameter, key);

    /// <summary>Gets a service that is registered under a key, if the host provides it.</summary>
    /// <typeparam name="TService">The type of the constructor parameter.</typeparam>
    /// <param name="key">The key of <see cref="FromKeyedServicesAttribute"/>.</param>
    /// <returns>The service, or null.</returns>
    public TService? GetOptionalKeyedService<TService>(object? key)
        where TService : class => FindKeyed<TService>(key) as TService;

    private object? Find<TService>() => typeof(TService) == typeof(IServiceProvider) ? _services
        : typeof(TService).IsCollectible ? UnloadableServices.Find(typeof(TService), _services)
        : _services.GetService(typeof(TService));

    private object? FindKeyed<TService>(object? key) => (_services as IKeyedServiceProvider)?.GetKeyedService(typeof(TService), key);

    private PluginException Missing<TService>(string parameter, object? key)
    {
        string service = typeof(TService).FullName ?? typeof(TService).Name;
        string registered = key is null ? $"{service}, which the host does not provide" : $"{service} with the key \"{key}\", which the host does not provide";
        return new PluginException(
            $"The {Descriptor} ({Descriptor.ClassName}) needs a {registered}. "
            + $"Register it in the host's services, or give the constructor parameter \"{parameter}\" a default value if the plugin can do without it. "
            + "(If it is meant to be the plugin's configuration, mark its type with [PluginOptions].)");
    }
}
