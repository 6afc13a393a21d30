using Microsoft.Extensions.Configuration;
using Patchbay;

namespace SmartHome.Instances;

/// <summary>
/// Creates everything that a configuration asks for, and collects what is wrong with it, so that all of it can be
/// reported, and mended, before a device is touched.
/// </summary>
internal sealed class InstanceReader(PluginCatalog catalog, string programFolder, IServiceProvider services)
{
    private readonly List<string> _errors = [];

    /// <summary>What is wrong, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public List<ConfiguredPlugin<TContract>> Read<TContract>(IConfiguration configuration, string kind)
        where TContract : class
    {
        List<ConfiguredPlugin<TContract>> created = [];
        foreach (Instance instance in Instances(configuration, kind))
        {
            try
            {
                if (Create<TContract>(instance, kind) is { } plugin)
                {
                    created.Add(plugin);
                }
            }
            catch (Exception exception) when (exception is PluginNotFoundException or InvalidOperationException or FileNotFoundException)
            {
                _errors.Add($"{instance.Section.Path}: {exception.Message}");
            }
        }

        return created;
    }

    public static IEnumerable<Instance> Instances(IConfiguration configuration, string kind) =>
        configuration.GetSection(kind + "s").GetChildren().Select(section => new Instance(section));

    private ConfiguredPlugin<TContract>? Create<TContract>(Instance instance, string kind)
        where TContract : class
    {
        if (!instance.Id.StartsWith(kind, StringComparison.Ordinal))
        {
            _errors.Add($"Invalid name \"{instance.Id}\", must start with \"{kind}\"");
        }

        if (instance["_type"] is not { } type)
        {
            _errors.Add(new ConfigurationError(instance.PathOf("_type"), $"the name of a {kind}", "nothing", "Add \"_type\"; the table above lists the names.").ToString());
            return null;
        }

        PluginDescriptor descriptor = catalog.Find(kind, type);
        var rules = new RuleReader(instance, PluginMetadata.Read(programFolder, descriptor));
        RuleFormat format = rules.ReadFormat();
        Rule? rule = rules.ReadDefaultRule(format);
        TContract? plugin = CreatePlugin<TContract>(instance, type);
        _errors.AddRange(rules.Errors.Select(error => error.ToString()));
        return plugin is null || rule is null ? null : new(instance, descriptor, plugin, format, rule);
    }

    // The options' errors do not end the reading, because the rules may have some as well.
    private TContract? CreatePlugin<TContract>(Instance instance, string type)
        where TContract : class
    {
        try
        {
            return catalog.Create<TContract>(type, instance.Section, services);
        }
        catch (PluginConfigurationException exception)
        {
            _errors.Add(exception.Message);
            return null;
        }
    }
}
