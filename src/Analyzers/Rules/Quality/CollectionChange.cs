using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Recognizes operations that change a collection.</summary>
internal static class CollectionChange
{
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "AddFirst", "AddLast", "AddOrUpdate", "Clear", "Dequeue", "Enqueue", "ExceptWith", "GetOrAdd", "Insert", "InsertRange", "IntersectWith",
        "Pop", "Push", "PushRange", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "RemoveWhere", "Reverse", "Sort", "SymmetricExceptWith",
        "Take", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith",
    };

    /// <summary>Gets the collection that an operation changes; null if it changes none.</summary>
    public static IOperation? Read(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { Type: { } type } instance, TargetMethod: { } method } when Changes.Contains(method.Name) && IsMutable(type) => instance,
        IAssignmentOperation assignment => WithElement(assignment.Target),
        IIncrementOrDecrementOperation step => WithElement(step.Target),
        _ => null,
    };

    private static IOperation? WithElement(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: { Type: { } type } instance } when IsMutable(type) => instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        _ => null,
    };

    // Immutable collections, and ConditionalWeakTable, are in other namespaces.
    private static bool IsMutable(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel";
}
