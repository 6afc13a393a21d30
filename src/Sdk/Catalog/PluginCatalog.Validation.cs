using Microsoft.Extensions.Configuration;
using Patchbay.Connectors;
using Patchbay.Registration;

namespace Patchbay;

// Looking for all mistakes before anything is created.
public sealed partial class PluginCatalog
{
    /// <summary>
    /// Checks the catalog and all plugins that a host is about to create: that names are unique, that connectors go together, that each
    /// plugin exists, that its configuration is right and its services are there. Nothing is created, and nothing that one plugin throws
    /// keeps the others from being checked.
    /// </summary>
    /// <param name="plugins">The plugins and their configurations.</param>
    /// <param name="services">The host's services.</param>
    /// <returns>All problems, errors and warnings.</returns>
    public CatalogValidationResult Validate(IEnumerable<PluginConfiguration> plugins, IServiceProvider services)
    {
        PluginConfiguration[] all = NotNull(plugins, nameof(plugins));
        ArgumentNullException.ThrowIfNull(services);
        var locations = new ConfigurationLocations();
        return new CatalogValidationResult
        {
            Problems = [.. Duplicates(), .. RelationProblems()],
            Plugins = [.. all.Select(plugin => Validate(plugin, services, locations))],
        };
    }

    private PluginValidationResult Validate(PluginConfiguration plugin, IServiceProvider services, ConfigurationLocations locations)
    {
        if (plugin is { Kind: null } or { Name: null } or { Configuration: null })
        {
            return new PluginValidationResult { Plugin = plugin, Problems = ["Kind, name and configuration are needed; one of them is null."] };
        }

        try
        {
            PluginDescriptor descriptor = GetPlugin(plugin.Kind, plugin.Name);
            var activation = new PluginActivation(descriptor, plugin.Configuration, services, Host) { OnlyChecks = true, ExpectsServices = true, Locations = locations };
            activation.Create();
            ConfigurationValidationResult result = activation.GetResult();
            return new PluginValidationResult { Plugin = plugin, Problems = activation.Problems, Errors = result.Errors, Warnings = result.Warnings };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new PluginValidationResult { Plugin = plugin, Problems = [exception is PluginException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}"] };
        }
    }

    private IEnumerable<string> Duplicates() =>
        Plugins.GroupBy(plugin => (plugin.Kind, plugin.Name)).Where(same => same.Count() > 1).Select(same => CatalogContent.Duplicate(same.First(), same.Select(plugin => plugin.AssemblyName)));

    private IEnumerable<string> RelationProblems() =>
        Registries.OfType<IRelatedPlugins>().SelectMany(registry => registry.FindProblems(Registries));
}
