namespace Patchbay.Connectors;

/// <summary>The base of all units. A unit derives from the base class of its role rather than from this one.</summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class ConnectorUnit(BackendEnvironment environment) : IConnectorUnit
{
    /// <inheritdoc/>
    public BackendEnvironment Environment { get; } = environment;
}
