namespace Patchbay.Connectors;

/// <summary>Makes a class a unit of a connector for a model that is a type; the model's name is the type's in snake_case.</summary>
/// <typeparam name="TBackend">The backend's class.</typeparam>
/// <typeparam name="TModel">The model's type.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ConnectorUnitAttribute<TBackend, TModel> : PluginDeclarationAttribute<IConnectorUnit>
    where TBackend : class
    where TModel : class
{
    /// <summary>Declares a unit for a model that is a type.</summary>
    [PluginName("{class}")]
    public ConnectorUnitAttribute()
        : base("")
    {
    }

    /// <summary>A unit on the same backend in whose place this one is used, where it matches.</summary>
    public Type? Replaces { get; set; }

    /// <summary>More units in whose place this one is used.</summary>
    public Type[]? AlsoReplaces { get; set; }
}
