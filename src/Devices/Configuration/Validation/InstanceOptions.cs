using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Patchbay.Devices.Configuration.Documents;
using Patchbay.Text;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Checks the options of drivers as their authors declared them, by the validation that creates the drivers too.</summary>
internal sealed class InstanceOptions(PluginCatalog catalog, IServiceProvider services, NodeDocument document, Findings findings)
{
    // As validation words it; other warnings, as of a key by its former name, are of things that work.
    private const string UnknownKey = "no option has this key";
    private const string Nickname = "nickname";

    /// <summary>Checks the instances that have a plugin.</summary>
    public void Check(IReadOnlyList<WrittenInstance> instances)
    {
        var options = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (WrittenInstance instance in instances)
        {
            OptionKeys.Add(options, instance.Id, instance.Json, instance.IsSensor);
        }

        using var provider = new OptionsProvider();
        provider.Publish(options, document.File);
        using var root = new ConfigurationRoot([provider]);
        IEnumerable<PluginConfiguration> plugins = instances.Select(instance => new PluginConfiguration { Kind = instance.Kind, Name = instance.Plugin!.Name, Configuration = root.GetSection(instance.Id) });

        // Every instance has a nickname, also that of a driver without such an option.
        CatalogValidationResult result = catalog.WithReservedKeys(Nickname).WithConfigurationRoot(root).Validate(plugins, services);
        foreach ((WrittenInstance instance, PluginValidationResult validation) in instances.Zip(result.Plugins))
        {
            Report(instance, validation);
        }
    }

    private void Report(WrittenInstance instance, PluginValidationResult validation)
    {
        foreach (ConfigurationError error in validation.Errors)
        {
            instance.CannotRun = true;
            string key = error.Path.Length > instance.Id.Length ? error.Path[(instance.Id.Length + 1)..] : "";
            bool isPlaceholder = instance.IsPlaceholder(key);
            findings.Add(isPlaceholder ? Validation.Check.Placeholders : About(key), isPlaceholder ? error with { Suggestion = "Replace the placeholder." } : error);
        }

        foreach (ConfigurationWarning warning in validation.Warnings.Where(warning => warning.Problem.Equals(UnknownKey, StringComparison.Ordinal)))
        {
            instance.CannotRun = true;
            string key = warning.Path[(warning.Path.LastIndexOf(':') + 1)..];
            findings.Add(Validation.Check.Keys, new ConfigurationError
            {
                Path = warning.Path,
                Expected = $"a key of the {instance.Plugin}",
                Found = FoundText.Quote(key),
                Suggestion = $"{warning.Suggestion} Rename or remove it.",
                Location = warning.Location,
            });
        }

        CheckNickname(instance, validation);
        foreach (string key in instance.Members.Keys.Where(instance.IsPlaceholder))
        {
            if (!validation.Errors.Any(error => error.Path.Equals(instance.PathOf(key), StringComparison.Ordinal)))
            {
                instance.CannotRun = true;
                findings.Add(Validation.Check.Placeholders, instance.PathOf(key), "a value of your own", instance[key], "Replace the placeholder.");
            }
        }
    }

    private void CheckNickname(WrittenInstance instance, PluginValidationResult validation)
    {
        if (instance.Text(Nickname) is { Length: > 0 } || validation.Errors.Any(error => error.Path.Equals(instance.PathOf(Nickname), StringComparison.Ordinal)))
        {
            return;
        }

        instance.CannotRun = true;
        findings.Add(Validation.Check.Options, instance.PathOf(Nickname), "text that is not empty", instance[Nickname], instance[Nickname] is null ? "Add the missing required key \"nickname\"." : "Write the name that people know it by.");
    }

    private static Check About(string key) => key switch
    {
        "ip" or "uri" => Validation.Check.Addresses,
        "min_rule" or "max_rule" => Validation.Check.RuleLimits,
        "mode" or "units" or "tolerance" => Validation.Check.Thermostats,
        _ when PinUse.IsPin(key) => Validation.Check.Pins,
        _ => Validation.Check.Options,
    };
}
