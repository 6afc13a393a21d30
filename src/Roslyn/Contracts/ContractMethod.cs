using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Roslyn.Contracts;

/// <summary>The ways in which a method of a contract returns its result.</summary>
internal enum ContractResult
{
    /// <summary>Directly: <c>R</c> or <c>void</c>.</summary>
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
/// <param name="IsRequired">Whether a plugin must have it: it has no default implementation.</param>
/// <param name="ShortName">Its name without <c>Async</c>, by which plugins may name theirs.</param>
/// <param name="Result">The way in which it returns its result.</param>
/// <param name="Value">The type of its result, or of the stream's elements; null for none.</param>
/// <param name="MayOmitResult">Whether a plugin's method may return no result.</param>
/// <param name="Group">The group of members that belong together with it, if any.</param>
internal sealed record ContractMethod(
    IMethodSymbol Symbol, bool IsRequired, string ShortName, ContractResult Result, ITypeSymbol? Value, bool MayOmitResult, string? Group)
{
    public const string AsyncSuffix = "Async";

    /// <summary>Whether a parameter is a span or another type that lives on the stack.</summary>
    public bool HasStackParameters => Symbol.Parameters.Any(static parameter => parameter.Type.IsRefLikeType);

    /// <summary>Whether a plugin's method with this name implements it.</summary>
    public bool IsNamed(string name) =>
        name.Equals(ShortName, StringComparison.Ordinal) || name.Equals(ShortName + AsyncSuffix, StringComparison.Ordinal);

    /// <summary>Whether a plugin may leave this parameter out.</summary>
    public static bool MayOmit(IParameterSymbol parameter) => IsCancellation(parameter.Type) || parameter.Has(KnownNames.MayOmitAttribute);

    public static bool IsCancellation(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.IsNamed("System.Threading.CancellationToken");

    /// <summary>Reads a member of a contract; null if it is not a method that an adapter can implement.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isAbstractAgain">Whether a derived interface makes it abstract (true) or implements it (false); null if none does either.</param>
    public static ContractMethod? Read(ISymbol member, bool? isAbstractAgain)
    {
        if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false } method
            || method.DeclaredAccessibility != Accessibility.Public
            || !(method.IsAbstract || method.IsVirtual)
            || IsUnsafe(method.ReturnType)
            || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None || parameter.ScopedKind != ScopedKind.None || IsUnsafe(parameter.Type)))
        {
            return null;
        }

        (ContractResult result, ITypeSymbol? value) = ReadResult(method.ReturnType);
        return new ContractMethod(
            method,
            isAbstractAgain ?? method.IsAbstract,
            WithoutAsync(method.Name),
            result,
            value,
            method.GetReturnTypeAttributes().Find(KnownNames.MayOmitAttribute) is not null,
            method.Find(KnownNames.RequiredGroupAttribute)?.FirstText());
    }

    /// <summary>Gets the way in which a method returns its result, and the type of the result.</summary>
    public static (ContractResult Result, ITypeSymbol? Value) ReadResult(ITypeSymbol type) => type switch
    {
        _ when Awaitable.Read(type) is { } awaitable => (awaitable.IsValueTask ? ContractResult.ValueTask : ContractResult.Task, awaitable.Value),
        INamedTypeSymbol { TypeArguments.Length: 1 } stream when stream.OriginalDefinition.IsNamed("System.Collections.Generic.IAsyncEnumerable`1") =>
            (ContractResult.Stream, stream.TypeArguments[0]),
        { SpecialType: SpecialType.System_Void } => (ContractResult.Synchronous, null),
        _ => (ContractResult.Synchronous, type),
    };

    private static bool IsUnsafe(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? IsUnsafe(array.ElementType) : type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;

    private static string WithoutAsync(string name) =>
        name.Length > AsyncSuffix.Length && name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - AsyncSuffix.Length)
            : name;
}
