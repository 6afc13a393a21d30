using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>How the result of a plugin's method becomes the result of the contract's method.</summary>
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
/// <param name="NeedsNullForgiving">Whether the contract's may be null where the plugin's says it may not.</param>
/// <param name="GivesNull">Whether the conversion may give null where the plugin's parameter says it may not.</param>
internal sealed record ArgumentFit(IParameterSymbol Source, IParameterSymbol Target, bool NeedsCast, bool NeedsNullForgiving, bool GivesNull = false);

/// <summary>A method of a plugin that fits a method of its contract, and how.</summary>
/// <param name="Contract">The contract's method.</param>
/// <param name="Method">The plugin's method.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Form">What it returns.</param>
/// <param name="NeedsNullForgiving">Whether the result's nullable annotations differ from the contract's.</param>
internal sealed record MemberFit(
    ContractMethod Contract, IMethodSymbol Method, ImmutableArray<ArgumentFit> Arguments, ResultForm Form, bool NeedsNullForgiving);
