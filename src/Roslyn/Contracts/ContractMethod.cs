using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Contracts;

/// <summary>How a method of a contract gives its result.</summary>
internal enum ContractResult
{
    /// <summary>At once: <c>R</c> or <c>void</c>.</summary>
    Synchronous,

    /// <summary><c>ValueTask</c>, <c>ValueTask&lt;R&gt;</c>.</summary>
    ValueTask,

    /// <summary><c>Task</c>, <c>Task&lt;R&gt;</c>.</summary>
    Task,

    /// <summary><c>IAsyncEnumerable&lt;R&gt;</c>.</summary>
    Stream,
}

/// <summary>One method of a contract.</summary>
/// <param name="Symbol">The method.</param>
/// <param name="ShortName">Its name without <c>Async</c>, by which plugins may name theirs.</param>
/// <param name="Result">How it gives its result.</param>
/// <param name="Value">The type of its result, or of the stream's elements; null for none.</param>
/// <param name="MayOmitResult">Whether a plugin's method need not give the result.</param>
/// <param name="Group">The group of members that belong together with it, if any.</param>
internal sealed record ContractMethod(
    IMethodSymbol Symbol, string ShortName, ContractResult Result, ITypeSymbol? Value, bool MayOmitResult, string? Group)
{
    public const string AsyncSuffix = "Async";

    /// <summary>Whether a plugin must have it: it has no default implementation.</summary>
    public bool IsRequired => Symbol.IsAbstract;

    /// <summary>Whether a method of a plugin with this name is meant for it.</summary>
    public bool IsNamed(string name) =>
        name.Equals(ShortName, StringComparison.Ordinal) || name.Equals(ShortName + AsyncSuffix, StringComparison.Ordinal);

    /// <summary>Whether a plugin may leave this parameter out.</summary>
    public static bool MayOmit(IParameterSymbol parameter) => IsCancellation(parameter.Type) || parameter.Has(KnownNames.MayOmitAttribute);

    public static bool IsCancellation(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.IsNamed("System.Threading.CancellationToken");

    /// <summary>Reads a member of a contract; null if it is not a method that an adapter can implement.</summary>
    public static ContractMethod? Read(ISymbol member)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false } method
            || method.DeclaredAccessibility != Accessibility.Public
            || !(method.IsAbstract || method.IsVirtual)
            || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
        {
            return null;
        }

        (ContractResult result, ITypeSymbol? value) = ReadResult(method.ReturnType);
        return new ContractMethod(
            method,
            WithoutAsync(method.Name),
            result,
            value,
            method.GetReturnTypeAttributes().Find(KnownNames.MayOmitAttribute) is not null,
            method.Find(KnownNames.RequiredGroupAttribute)?.FirstText());
    }

    private static (ContractResult Result, ITypeSymbol? Value) ReadResult(ITypeSymbol type) => type switch
    {
        _ when Awaitable.Read(type) is { } awaitable => (awaitable.IsValueTask ? ContractResult.ValueTask : ContractResult.Task, awaitable.Value),
        INamedTypeSymbol { TypeArguments.Length: 1 } stream when stream.OriginalDefinition.IsNamed("System.Collections.Generic.IAsyncEnumerable`1") =>
            (ContractResult.Stream, stream.TypeArguments[0]),
        { SpecialType: SpecialType.System_Void } => (ContractResult.Synchronous, null),
        _ => (ContractResult.Synchronous, type),
    };

    private static string WithoutAsync(string name) =>
        name.Length > AsyncSuffix.Length && name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;
}
