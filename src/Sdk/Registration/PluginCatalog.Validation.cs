using Microsoft.Extensions.Configuration;
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
    public CatalogReport Validate(IEnumerable<PluginConfiguration> plugins, IServiceProvider services)
    {
        PluginConfiguration[] all = NotNull(plugins, nameof(plugins));
        ArgumentNullException.ThrowIfNull(services);
        var places = new ConfigurationPlaces();
        return new CatalogReport([.. Duplicates(), .. ConnectorProblems()], [.. all.Select(plugin => Validate(plugin, services, places))]);
    }

    private PluginReport Validate(PluginConfiguration plugin, IServiceProvider services, ConfigurationPlaces places)
    {
        if (plugin is { Kind: null } or { Name: null } or { Configuration: null })
        {
            return new PluginReport(plugin, ["Kind, name and configuration are needed; one of them is null."], [], []);
        }

        try
        {
            PluginDescriptor descriptor = Find(plugin.Kind, plugin.Name);
            var activation = new PluginActivation(descriptor, plugin.Configuration, services, Host) { OnlyChecks = true, ExpectsServices = true, Places = places };
            Create(activation);
            ConfigurationReport report = activation.Report();
            return new PluginReport(plugin, activation.Problems, report.Errors, report.Warnings);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new PluginReport(plugin, [exception is PluginException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}"], [], []);
        }
    }

    private IEnumerable<string> Duplicates() =>
        Plugins.GroupBy(plugin => (plugin.Kind, plugin.Name)).Where(same => same.Count() > 1).Select(same => Duplicate(same.First(), same.Select(plugin => plugin.AssemblyName)));

    private IReadOnlyList<string> ConnectorProblems()
    {
        try
        {
            ConnectorMap.Merge(Connectors());
            return [];
        }
        catch (ConnectorCatalogException exception)
        {
            return exception.Errors;
        }
    }
}
