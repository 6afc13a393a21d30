using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>The conversion of a plugin's result to that of the contract.</summary>
internal enum ResultForm
{
    /// <summary>It is the value, or there is none.</summary>
    Value,

    /// <summary>There is none, where the contract has one that may be omitted.</summary>
    Omitted,

    /// <summary>It is a task without result, where the contract has one that may be omitted.</summary>
    OmittedTask,

    /// <summary>It is a task whose result, if any, is the value as it is.</summary>
    Task,

    /// <summary>It is a value task whose result, if any, is the value as it is.</summary>
    ValueTask,

    /// <summary>It is a task or value task whose result has to be converted.</summary>
    Awaited,

    /// <summary>It is the stream of the contract.</summary>
    Stream,

    /// <summary>It is an asynchronous sequence whose elements have to be converted.</summary>
    ConvertedStream,

    /// <summary>It is a sequence.</summary>
    Sequence,

    /// <summary>It is a task of the contract's stream, or of one to convert.</summary>
    AwaitedStream,

    /// <summary>It is a task of a sequence.</summary>
    AwaitedSequence,
}

/// <summary>An argument of the call of a plugin's method.</summary>
/// <param name="Source">The contract's parameter.</param>
/// <param name="Target">The plugin's parameter.</param>
/// <param name="NeedsCast">Whether the types differ.</param>
internal sealed record ArgumentFit(IParameterSymbol Source, IParameterSymbol Target, bool NeedsCast);

/// <summary>The conversion of a result.</summary>
/// <param name="Form">The kind of conversion.</param>
/// <param name="NeedsCast">Whether a value has to be converted.</param>
/// <param name="Sequence">The sequence that is returned, where its elements are passed on one by one.</param>
internal sealed record ResultFit(ResultForm Form, bool NeedsCast = false, INamedTypeSymbol? Sequence = null)
{
    /// <summary>Whether the adapter has to await, or to pass on elements: then it cannot have parameters of ref struct types.</summary>
    public bool IsAsynchronous => Form is not (ResultForm.Value or ResultForm.Omitted or ResultForm.Task or ResultForm.ValueTask or ResultForm.Stream);
}

/// <summary>A method of a plugin that implements a method of its contract, with the conversions.</summary>
/// <param name="Contract">The contract's method.</param>
/// <param name="Method">The plugin's method; the contract's own where the class implements that part of the contract itself.</param>
/// <param name="Receiver">The type of the receiver, so that no overload of a derived class is called instead.</param>
/// <param name="Arguments">The arguments of the call.</param>
/// <param name="Result">The conversion of its result.</param>
internal sealed record MemberFit(
    ContractMethod Contract, IMethodSymbol Method, INamedTypeSymbol Receiver, ImmutableArray<ArgumentFit> Arguments, ResultFit Result);
