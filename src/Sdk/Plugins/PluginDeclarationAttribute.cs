namespace Patchbay;

/// <summary>
/// What all plugin attributes have in common: the contract, as the type argument, and the plugin's name.
/// </summary>
/// <remarks>
/// It cannot be derived from outside Patchbay.Sdk, because the generator would not see such an attribute.
/// For a kind of your own put <see cref="PluginKindAttribute"/> on an interface and use <see cref="PluginAttribute{TContract}"/>.
/// </remarks>
/// <typeparam name="TContract">The contract: an interface with <see cref="PluginKindAttribute"/>.</typeparam>
public abstract class PluginDeclarationAttribute<TContract> : Attribute
    where TContract : class
{
    private protected PluginDeclarationAttribute(string name) => Name = name;

    /// <summary>The name by which hosts and configurations refer to the plugin; unique within its kind.</summary>
    public string Name { get; }

    /// <summary>The name that is shown to people. The class's name unless set.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What the plugin is for, in a sentence. The summary in the class's documentation comment unless set.</summary>
    public string? Description { get; set; }
}
