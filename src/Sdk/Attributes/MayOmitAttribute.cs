namespace Patchbay;

/// <summary>Marks a parameter of a contract method that the plugin's method may leave out.</summary>
/// <remarks>A <see cref="CancellationToken"/> may be left out without this mark.</remarks>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class MayOmitAttribute : Attribute;
