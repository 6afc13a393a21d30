using CoffeeConnector.Backends;
using Microsoft.Extensions.Configuration;

namespace CoffeeConnector.Visits;

/// <summary>
/// Reads the configured machines, and collects all errors, so that they can be reported
/// before a machine is touched.
/// </summary>
internal sealed class MachineReader(PluginCatalog plugins, ConnectorCatalog connectors, IServiceProvider services)
{
    private readonly List<string> _errors = [];

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public List<ConfiguredMachine> Read(IConfiguration configuration)
    {
        List<ConfiguredMachine> machines = [];
        foreach (IConfigurationSection section in configuration.GetSection("machines").GetChildren())
        {
            try
            {
                machines.Add(Read(section));
            }
            catch (PluginNotFoundException exception)
            {
                _errors.Add($"{section.Path}:version: {exception.Message}");
            }
            catch (PluginConfigurationException exception)
            {
                _errors.Add(exception.Message);
            }
        }

        if (machines.Count == 0 && _errors.Count == 0)
        {
            _errors.Add("machines: expected at least one machine, found none.");
        }

        return machines;
    }

    private ConfiguredMachine Read(IConfigurationSection section)
    {
        // Without a version a user means the machine, not the abstract root, so the choice is what is missing.
        string version = section["version"] ?? throw new PluginConfigurationException("connector-backend", Coffee.Service, [
            new ConfigurationError
            {
                Path = $"{section.Path}:version",
                Expected = $"one of {string.Join(", ", connectors.GetVersions(Coffee.Service))}",
                Found = "nothing",
                Suggestion = "Say which version the machine has.",
            },
        ]);
        ConnectorBackend backend = connectors.GetBackend(Coffee.Service, version);

        // A backend that is created has its configuration checked, but does not connect yet.
        plugins.Create(backend.Plugin, section, services);
        return new ConfiguredMachine(section, backend);
    }
}
