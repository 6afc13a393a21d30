using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>What generated adapters implement beside the contract. A host asks <see cref="PluginCatalog.GetInstance"/> instead.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPluginAdapter
{
    /// <summary>The instance of the author's class.</summary>
    object Plugin { get; }
}
