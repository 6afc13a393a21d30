using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Patchbay.Registration;

namespace Patchbay.Hosting.Instances;

/// <summary>Finds the generated decorator of a contract, which leads all calls through the fault boundary.</summary>
internal static class ContractDecorators
{
    /// <summary>Creates the decorator.</summary>
    /// <param name="boundary">The boundary that all its calls go through.</param>
    /// <exception cref="PluginException">The contract has no decorator.</exception>
    public static TContract Create<TContract>(PluginCallBoundary<TContract> boundary)
        where TContract : class =>
        Find(typeof(TContract)) is { } decorator
            ? (TContract)decorator.GetConstructors()[0].Invoke([boundary])
            : throw new PluginException(
                $"The contract {typeof(TContract)} has no decorator, so its plugins cannot be called. Build {typeof(TContract).Assembly.GetName().Name} with the Patchbay.Sdk package, or the program that references it.");

    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private static Type? Find(Type contract)
    {
        Type definition = contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract;
        PluginContractAttribute? found = Of(contract.Assembly, definition) ?? Of(Assembly.GetEntryAssembly(), definition);
        return found is null ? null : contract.IsGenericType ? Close(found.Decorator, contract) : found.Decorator;
    }

    private static PluginContractAttribute? Of(Assembly? assembly, Type contract) =>
        assembly?.GetCustomAttributes<PluginContractAttribute>().FirstOrDefault(candidate => candidate.Contract == contract);

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The decorator's type parameters have the constraints of the contract's, which no code annotates.")]
    [UnconditionalSuppressMessage("Trimming", "IL2073", Justification = "The constructor of the definition is kept.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "A contract is an interface with reference types for arguments, as plugins are classes; their code is shared.")]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private static Type Close([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type decorator, Type contract) =>
        decorator.MakeGenericType(contract.GetGenericArguments());
}
