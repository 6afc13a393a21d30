using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>A member of a contract, as a generated decorator names it to the <see cref="PluginCallBoundary{TContract}"/>.</summary>
/// <param name="name">Its name, for example <c>SendAsync</c>.</param>
/// <param name="requiresResult">Whether null is no result that the contract allows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractMember(string name, bool requiresResult)
{
    /// <summary>The name of the member.</summary>
    public string Name { get; } = name;

    /// <summary>Whether null is no result that the contract allows.</summary>
    public bool RequiresResult { get; } = requiresResult;
}
