namespace Patchbay.Connectors;

/// <summary>
/// A part of a connector that does one thing for one model on one backend. What it must have, its role's base class
/// says: <see cref="Binder"/>, <see cref="Mapper"/>, <see cref="BackendAdapter"/>, <see cref="Synchronizer"/>.
/// </summary>
[PluginKind("connector-unit", Plural = "connector-units", TakesOptions = false)]
public interface IConnectorUnit
{
    /// <summary>The backend, session, model and language that the unit was created for.</summary>
    BackendEnvironment Environment { get; }
}
