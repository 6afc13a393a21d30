namespace Patchbay.Connectors;

/// <summary>Turns records of the external system into ours, or the other way round.</summary>
/// <param name="environment">The backend, session, model and language that the unit is created for.</param>
public abstract class Mapper(BackendEnvironment environment) : ConnectorUnit(environment)
{
    /// <summary>Maps a record.</summary>
    /// <param name="record">The record's fields.</param>
    /// <returns>The fields of the mapped record.</returns>
    public abstract IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> record);
}
