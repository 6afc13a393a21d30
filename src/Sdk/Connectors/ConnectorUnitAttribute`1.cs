namespace Patchbay.Connectors;

/// <summary>
/// Makes a class a unit of a connector: the binder, mapper, adapter or synchronizer of one or more models on a backend
/// and on those below it. The class derives from the base class of its role.
/// </summary>
/// <example>
/// <code>
/// [ConnectorUnit&lt;Coffee&gt;("drink")]
/// public sealed class DrinkImporter(BackendEnvironment environment) : Synchronizer(environment)
/// {
///     public override Task RunAsync(CancellationToken cancellationToken) { ... }
/// }
/// </code>
/// </example>
/// <typeparam name="TBackend">The backend's class.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ConnectorUnitAttribute<TBackend> : PluginDeclarationAttribute<IConnectorUnit>
    where TBackend : class
{
    /// <summary>Declares a unit for models by their names.</summary>
    /// <param name="models">The models, at least one: lower case.</param>
    [PluginName("{class}")]
    public ConnectorUnitAttribute(params string[] models)
        : base("") => Models = models;

    /// <summary>The models that the unit is for.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>A unit on the same backend in whose place this one is used, where it matches.</summary>
    public Type? Replaces { get; set; }

    /// <summary>More units in whose place this one is used.</summary>
    public Type[]? AlsoReplaces { get; set; }
}
