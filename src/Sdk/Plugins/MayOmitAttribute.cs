namespace Patchbay;

/// <summary>
/// Marks a parameter of a contract method that the plugin's method may leave out, or, as <c>[return: MayOmit]</c>, a
/// result that the plugin's method need not give: the contract's then gives null.
/// </summary>
/// <remarks>A <see cref="CancellationToken"/> may be left out without this mark.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class MayOmitAttribute : Attribute;
