using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Patchbay.Registration;

/// <summary>
/// Marks an assembly that has plugins and names its registry. Written by the generator; a host's generator finds the
/// plugin assemblies among its references by it.
/// </summary>
/// <param name="registry">The generated <see cref="PluginRegistry"/> of the assembly.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginAssemblyAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type registry) : Attribute
{
    /// <summary>The generated <see cref="PluginRegistry"/> of the assembly.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)]
    public Type Registry { get; } = registry;
}
