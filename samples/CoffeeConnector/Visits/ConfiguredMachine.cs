using Microsoft.Extensions.Configuration;

namespace CoffeeConnector.Visits;

/// <summary>A machine of the configuration, which has been found to be right.</summary>
/// <param name="Section">Its configuration.</param>
/// <param name="Backend">The backend of its version.</param>
internal sealed record ConfiguredMachine(IConfigurationSection Section, ConnectorBackend Backend)
{
    public string Name => Section.Key;
}
