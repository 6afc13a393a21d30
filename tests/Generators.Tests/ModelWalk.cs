using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Patchbay.Generators.Tests;

/// <summary>Walks all that a model of the pipeline refers to: what holds a symbol keeps a whole compilation alive, and is never equal to that of the next.</summary>
internal static class ModelWalk
{
    /// <summary>The path to something of the compiler that the object holds; null if there is none.</summary>
    public static string? FindSymbol(object? value, string path) => Find(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> seen) =>
        value is null or string or MemberInfo || value.GetType().IsPrimitive || value.GetType().IsEnum || value.GetType().IsPointer || !seen.Add(value) ? null
        : value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AttributeData ? $"{path} holds a {value.GetType()}"
        : value is Array items ? items.Cast<object?>().Select(item => Find(item, path + "[]", seen)).FirstOrDefault(found => found is not null)
        : Fields(value.GetType()).Select(field => Find(field.GetValue(value), $"{path}.{field.Name}", seen)).FirstOrDefault(found => found is not null);

    // Reflection gives private fields of the type itself only, not those of its base types.
    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
