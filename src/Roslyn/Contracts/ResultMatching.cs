using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Decides whether, and how, what a plugin's method returns is what the contract's method returns.</summary>
internal static class ResultMatching
{
    private const string Sequence = "System.Collections.Generic.IEnumerable`1";
    private const string AsyncSequence = "System.Collections.Generic.IAsyncEnumerable`1";

    public static ResultForm? Match(ContractMethod contract, ITypeSymbol returned, Compilation compilation) => contract.Result switch
    {
        ContractResult.Synchronous or ContractResult.ValueTask or ContractResult.Task when contract.MayOmitResult && returned.SpecialType == SpecialType.System_Void => ResultForm.Omitted,
        ContractResult.ValueTask or ContractResult.Task when contract.MayOmitResult && Awaitable.Read(returned) is { Value: null } => ResultForm.OmittedTask,
        ContractResult.Synchronous => IsValue(contract.Value, returned, compilation) ? ResultForm.Value : null,
        ContractResult.Stream => MatchStream(contract.Value!, returned, compilation),
        _ => MatchTask(contract.Value, returned, compilation),
    };

    /// <summary>
    /// Whether the compiler would warn of nullable annotations that do not agree: the plugin's author decides on those,
    /// and generated code has to compile without warnings.
    /// </summary>
    public static bool NeedsNullForgiving(ContractMethod contract, ITypeSymbol returned, ResultForm form)
    {
        ITypeSymbol? value = Awaitable.Read(returned) is { } awaitable ? awaitable.Value : returned;
        if (value is not null && contract.Result == ContractResult.Stream)
        {
            value = ElementOf(value, AsyncSequence) ?? ElementOf(value, Sequence);
        }

        if (value is null || contract.Value is null)
        {
            return false;
        }

        bool mayBeNull = value.NullableAnnotation == NullableAnnotation.Annotated && contract.Value.NullableAnnotation == NullableAnnotation.NotAnnotated;
        bool isForwarded = form is ResultForm.Task or ResultForm.ValueTask or ResultForm.Stream;
        return (mayBeNull && value.IsReferenceType)
            || (isForwarded && !SymbolEqualityComparer.IncludeNullability.Equals(value, contract.Value));
    }

    private static ResultForm? MatchTask(ITypeSymbol? value, ITypeSymbol returned, Compilation compilation)
    {
        if (Awaitable.Read(returned) is not { } awaitable)
        {
            return IsValue(value, returned, compilation) ? ResultForm.Value : null;
        }

        if (value is null || awaitable.Value is null)
        {
            return value is null && awaitable.Value is null ? Forward(awaitable) : null;
        }

        return SymbolEqualityComparer.Default.Equals(awaitable.Value, value) ? Forward(awaitable)
            : IsImplicit(awaitable.Value, value, compilation) ? ResultForm.Awaited
            : null;
    }

    private static ResultForm? MatchStream(ITypeSymbol element, ITypeSymbol returned, Compilation compilation) =>
        Awaitable.Read(returned) is { Value: { } awaited }
            ? MatchSequence(element, awaited, compilation) switch
            {
                ResultForm.Stream or ResultForm.ConvertedStream => ResultForm.AwaitedStream,
                ResultForm.Sequence => ResultForm.AwaitedSequence,
                _ => null,
            }
            : MatchSequence(element, returned, compilation);

    private static ResultForm? MatchSequence(ITypeSymbol element, ITypeSymbol returned, Compilation compilation)
    {
        if (ElementOf(returned, AsyncSequence) is { } streamed)
        {
            return SymbolEqualityComparer.Default.Equals(streamed, element) ? ResultForm.Stream
                : IsImplicit(streamed, element, compilation) ? ResultForm.ConvertedStream
                : null;
        }

        return ElementOf(returned, Sequence) is { } listed && IsImplicit(listed, element, compilation)
            ? ResultForm.Sequence
            : null;
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type, string sequence)
    {
        IEnumerable<INamedTypeSymbol> interfaces = type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Insert(0, self) : type.AllInterfaces;
        return interfaces.FirstOrDefault(candidate => candidate.OriginalDefinition.IsNamed(sequence))?.TypeArguments[0];
    }

    private static bool IsValue(ITypeSymbol? value, ITypeSymbol returned, Compilation compilation) =>
        value is null || returned.SpecialType == SpecialType.System_Void
            ? value is null && returned.SpecialType == SpecialType.System_Void
            : IsImplicit(returned, value, compilation);

    private static bool IsImplicit(ITypeSymbol from, ITypeSymbol to, Compilation compilation) =>
        compilation.ClassifyConversion(from, to) is { Exists: true, IsImplicit: true };

    private static ResultForm Forward(Awaitable awaitable) => awaitable.IsValueTask ? ResultForm.ValueTask : ResultForm.Task;
}
