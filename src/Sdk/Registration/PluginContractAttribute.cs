using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Patchbay.Registration;

/// <summary>
/// Names the decorator of a contract: a class that implements the contract by a <see cref="PluginCallBoundary{TContract}"/>, which its
/// constructor takes. Written by the generator; read by hosts.
/// </summary>
/// <param name="contract">The contract interface; an open one if it has type parameters.</param>
/// <param name="decorator">The generated decorator.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginContractAttribute(Type contract, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type decorator) : Attribute
{
    /// <summary>The contract interface.</summary>
    public Type Contract { get; } = contract;

    /// <summary>The generated decorator.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type Decorator { get; } = decorator;
}
