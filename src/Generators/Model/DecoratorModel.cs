using Microsoft.CodeAnalysis;
using Patchbay.Roslyn;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Model;

/// <summary>A contract and the class that implements it by the boundary of a host. Types are in code.</summary>
/// <param name="Contract">The contract, with the decorator's type parameters.</param>
/// <param name="OpenContract">The contract as <c>typeof</c> takes it, without type arguments.</param>
/// <param name="MetadataName">The contract as reflection writes it.</param>
/// <param name="Type">The decorator.</param>
/// <param name="IsPublic">Whether other assemblies see the contract.</param>
/// <param name="TypeParameters">The type parameters of the contract and of the types that it is nested in.</param>
/// <param name="Members">The members of the contract and of its base interfaces.</param>
internal sealed record DecoratorModel(
    string Contract,
    string OpenContract,
    string MetadataName,
    GeneratedType Type,
    bool IsPublic,
    EquatableArray<DecoratedTypeParameter> TypeParameters,
    EquatableArray<DecoratedMember> Members);

/// <summary>What one contract was read as.</summary>
/// <param name="Decorator">Its decorator; null if none is possible.</param>
/// <param name="Failure">What kept the generator from reading it; null as it should be.</param>
internal sealed record ParsedContract(DecoratorModel? Decorator, GenerationFailure? Failure)
{
    public static ParsedContract None { get; } = new(Decorator: null, Failure: null);
}

/// <summary>A type parameter with its constraints.</summary>
internal sealed record DecoratedTypeParameter(string Name, EquatableArray<string> Constraints);

/// <summary>A member that the decorator implements.</summary>
/// <param name="Interface">The interface that declares it.</param>
/// <param name="IsInherited">Whether that is a base interface of the contract.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its result or value.</param>
/// <param name="IsUnsafe">Whether there are pointers in it.</param>
internal abstract record DecoratedMember(string Interface, bool IsInherited, string Name, string Type, bool IsUnsafe);

/// <summary>A method.</summary>
/// <param name="RefKind">Whether it returns a reference.</param>
/// <param name="TypeParameters">Its type parameters; of constraints only what an explicit implementation repeats.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Call">How it goes through the boundary; null if it cannot, and goes straight to the plugin.</param>
internal sealed record DecoratedMethod(
    string Interface,
    bool IsInherited,
    string Name,
    string Type,
    bool IsUnsafe,
    RefKind RefKind,
    EquatableArray<DecoratedTypeParameter> TypeParameters,
    EquatableArray<DecoratedParameter> Parameters,
    BoundaryCall? Call) : DecoratedMember(Interface, IsInherited, Name, Type, IsUnsafe);

/// <summary>The call of a method through the boundary.</summary>
/// <param name="Member">The name of the member, as text.</param>
/// <param name="Result">The way in which the method returns its result.</param>
/// <param name="Value">The type of its result, or of the stream's elements; null for none.</param>
/// <param name="RequiresResult">Whether null is no result that the contract allows.</param>
internal sealed record BoundaryCall(string Member, ContractResult Result, string? Value, bool RequiresResult);

/// <summary>A property or, with parameters, an indexer.</summary>
internal sealed record DecoratedProperty(
    string Interface,
    bool IsInherited,
    string Name,
    string Type,
    bool IsUnsafe,
    RefKind RefKind,
    EquatableArray<DecoratedParameter> Parameters,
    bool HasGetter,
    bool HasSetter) : DecoratedMember(Interface, IsInherited, Name, Type, IsUnsafe);

/// <summary>An event.</summary>
internal sealed record DecoratedEvent(string Interface, bool IsInherited, string Name, string Type) : DecoratedMember(Interface, IsInherited, Name, Type, IsUnsafe: false);

/// <summary>A parameter of a decorated member.</summary>
/// <param name="Name">Its name in the decorator.</param>
/// <param name="Type">Its type.</param>
/// <param name="ArgumentType">The type as which the boundary passes it on.</param>
/// <param name="RefKind">How it is passed.</param>
/// <param name="IsScoped">Whether it is declared <c>scoped</c>.</param>
/// <param name="IsCancellation">Whether it is the token that the boundary replaces by its own.</param>
internal sealed record DecoratedParameter(string Name, string Type, string ArgumentType, RefKind RefKind, bool IsScoped, bool IsCancellation);
