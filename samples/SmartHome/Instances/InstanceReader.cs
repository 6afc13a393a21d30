using Microsoft.Extensions.Configuration;

namespace SmartHome.Instances;

/// <summary>
/// Creates the devices and sensors of a configuration, and collects all errors, so that they can be reported
/// before a device is touched.
/// </summary>
internal sealed class InstanceReader(PluginCatalog catalog, string programFolder, IServiceProvider services)
{
    private readonly List<string> _errors = [];
    private readonly List<string> _warnings = [];

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The warnings, for a person.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public List<ConfiguredPlugin<TContract>> Read<TContract>(IConfigurationRoot configuration, string kind)
        where TContract : class
    {
        List<ConfiguredPlugin<TContract>> created = [];
        foreach (Instance instance in Instances(configuration, kind))
        {
            try
            {
                if (Create<TContract>(instance, kind, configuration) is { } plugin)
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

    private ConfiguredPlugin<TContract>? Create<TContract>(Instance instance, string kind, IConfigurationRoot configuration)
        where TContract : class
    {
        if (!instance.Id.StartsWith(kind, StringComparison.Ordinal))
        {
            _errors.Add($"Invalid name \"{instance.Id}\", must start with \"{kind}\"");
        }

        if (instance["_type"] is not { } type)
        {
            _errors.Add(new ConfigurationError { Path = instance.PathOf("_type"), Expected = $"the name of a {kind}", Found = "nothing", Suggestion = "Add \"_type\"; the table above lists the names." }.ToString());
            return null;
        }

        PluginDescriptor descriptor = catalog.GetPlugin(kind, type);
        var rules = new RuleReader(instance, PluginMetadata.Read(programFolder, descriptor));
        RuleFormat format = rules.ReadFormat();
        Rule? rule = rules.ReadDefaultRule(format);
        ConfigurationValidationResult report = catalog.Validate(descriptor, instance.Section, services);
        _errors.AddRange(report.Errors.Select(error => error.ToString()));
        _errors.AddRange(rules.Errors.Select(error => (error with { Location = ConfigurationLocation.TryGet(configuration, error.Path, out ConfigurationLocation? location) ? location : null }).ToString()));
        _warnings.AddRange(report.Warnings.Select(warning => warning.ToString()));
        return report.Errors.Count > 0 || rule is null
            ? null
            : new(instance, descriptor, (TContract)catalog.Create(descriptor, instance.Section, services), format, rule);
    }
}
