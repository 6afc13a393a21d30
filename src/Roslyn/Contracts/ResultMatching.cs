using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Matches the result of a plugin's method with that of the contract.</summary>
internal static class ResultMatching
{
    private const string Sequence = "System.Collections.Generic.IEnumerable`1";
    private const string AsyncSequence = "System.Collections.Generic.IAsyncEnumerable`1";

    /// <summary>Gets the conversion; null if the result does not fit.</summary>
    public static ResultFit? Match(ContractMethod contract, ITypeSymbol returned, Compilation compilation) => contract.Result switch
    {
        ContractResult.Synchronous or ContractResult.ValueTask or ContractResult.Task when contract.MayOmitResult && returned.SpecialType == SpecialType.System_Void => new(ResultForm.Omitted),
        ContractResult.ValueTask or ContractResult.Task when contract.MayOmitResult && Awaitable.Read(returned) is { Value: null } => new(ResultForm.OmittedTask),
        ContractResult.Synchronous => MatchValue(contract.Value, returned, compilation),
        ContractResult.Stream => MatchStream(contract.Value!, returned, compilation),
        _ => MatchTask(contract.Value, returned, compilation),
    };

    private static ResultFit? MatchTask(ITypeSymbol? value, ITypeSymbol returned, Compilation compilation)
    {
        if (Awaitable.Read(returned) is not { } awaitable)
        {
            return MatchValue(value, returned, compilation);
        }

        ResultForm forward = awaitable.IsValueTask ? ResultForm.ValueTask : ResultForm.Task;
        if (value is null || awaitable.Value is null)
        {
            return value is null && awaitable.Value is null ? new(forward) : null;
        }

        return SymbolEqualityComparer.Default.Equals(awaitable.Value, value) ? new(forward)
            : IsImplicit(awaitable.Value, value, compilation) ? new(ResultForm.Awaited, NeedsCast: true)
            : null;
    }

    private static ResultFit? MatchStream(ITypeSymbol element, ITypeSymbol returned, Compilation compilation) =>
        Awaitable.Read(returned) is not { Value: { } awaited } ? MatchSequence(element, returned, compilation)
        : MatchSequence(element, awaited, compilation) is not { } inner ? null
        : inner.Form == ResultForm.Sequence ? inner with { Form = ResultForm.AwaitedSequence }
        : inner with { Form = ResultForm.AwaitedStream };

    private static ResultFit? MatchSequence(ITypeSymbol element, ITypeSymbol returned, Compilation compilation)
    {
        if (Implemented(returned, AsyncSequence) is { } stream)
        {
            ITypeSymbol streamed = stream.TypeArguments[0];
            return SymbolEqualityComparer.Default.Equals(streamed, element) ? new(ResultForm.Stream, Sequence: stream)
                : IsImplicit(streamed, element, compilation) ? new(ResultForm.ConvertedStream, Sequence: stream)
                : null;
        }

        return Implemented(returned, Sequence) is { } sequence && IsImplicit(sequence.TypeArguments[0], element, compilation)
            ? new(ResultForm.Sequence, Sequence: sequence)
            : null;
    }

    private static INamedTypeSymbol? Implemented(ITypeSymbol type, string sequence)
    {
        IEnumerable<INamedTypeSymbol> interfaces = type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Insert(0, self) : type.AllInterfaces;
        return interfaces.FirstOrDefault(candidate => candidate.OriginalDefinition.IsNamed(sequence));
    }

    private static ResultFit? MatchValue(ITypeSymbol? value, ITypeSymbol returned, Compilation compilation) =>
        value is null || returned.SpecialType == SpecialType.System_Void
            ? value is null && returned.SpecialType == SpecialType.System_Void ? new(ResultForm.Value) : null
            : SymbolEqualityComparer.Default.Equals(returned, value) ? new(ResultForm.Value)
            : IsImplicit(returned, value, compilation) ? new(ResultForm.Value, NeedsCast: true)
            : null;

    private static bool IsImplicit(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        compilation.ClassifyConversion(from, to) is { Exists: true, IsImplicit: true };
}
