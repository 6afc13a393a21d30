using Microsoft.Extensions.Configuration;
using Patchbay.Hosting;

namespace SmartHome.Instances;

/// <summary>The devices or sensors of a configuration: a kind of plugin, whose entries have rules beside the options of the drivers.</summary>
/// <typeparam name="TContract">The contract of the kind.</typeparam>
internal sealed class HomePlugins<TContract> : IAsyncDisposable
    where TContract : class
{
    private readonly PluginCatalog _catalog;
    private readonly string _programFolder;
    private readonly Instance[] _instances;
    private readonly IServiceProvider _services;
    private readonly PluginInstances<TContract> _plugins;

    public HomePlugins(PluginCatalog catalog, string programFolder, string kind, IConfigurationRoot configuration, IServiceProvider services)
    {
        (_catalog, _programFolder, _services) = (catalog, programFolder, services);
        _instances = [.. Instance.All(configuration, kind)];

        // A driver limits the time itself, to five minutes at most, as its options say.
        _plugins = new(catalog, configuration.GetSection(kind + "s"), services, new() { Validate = RuleErrors, ReloadOnChange = false, Calls = { Timeout = TimeSpan.FromMinutes(6) } });
    }

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _plugins.Validate();

    /// <summary>Creates the drivers, if there are no errors.</summary>
    public async Task<IReadOnlyList<RuledPlugin<TContract>>> StartAsync(CancellationToken cancellationToken)
    {
        await _plugins.StartAsync(cancellationToken);
        return [.. _instances.Select(WithRule)];
    }

    /// <summary>The warnings, for a person.</summary>
    public IEnumerable<string> Warnings() =>
        _instances.SelectMany(instance => _catalog.Validate(Driver(instance), instance.Section, _services).Warnings).Select(warning => warning.ToString());

    public ValueTask DisposeAsync() => _plugins.DisposeAsync();

    private PluginDescriptor Driver(Instance instance) => _catalog.GetPlugin(_plugins.Kind, instance["_type"]!);

    private RuledPlugin<TContract> WithRule(Instance instance)
    {
        PluginDescriptor driver = Driver(instance);
        var rules = new RuleReader(instance, PluginMetadata.Read(_programFolder, driver));
        RuleFormat format = rules.ReadFormat();
        return new(instance, driver, _plugins[instance.Id], format, rules.ReadDefaultRule(format)!);
    }

    private IReadOnlyList<ConfigurationError> RuleErrors(IConfigurationSection section, PluginDescriptor driver)
    {
        var instance = new Instance(section);
        try
        {
            var rules = new RuleReader(instance, PluginMetadata.Read(_programFolder, driver));
            rules.ReadName(_plugins.Kind);
            rules.ReadDefaultRule(rules.ReadFormat());
            return rules.Errors;
        }
        catch (FileNotFoundException exception)
        {
            return [new ConfigurationError { Path = instance.PathOf("_type"), Expected = "a driver with metadata", Found = $"\"{driver.Name}\"", Suggestion = exception.Message }];
        }
    }
}
