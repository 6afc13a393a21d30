using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Analyzers;

/// <summary>Why generated code cannot make an instance of a type, whatever its constructors are.</summary>
internal static class CreationObstacle
{
    /// <summary>The reason and what to do; null if there is none, or if the compiler names it.</summary>
    /// <param name="type">The class.</param>
    /// <param name="attribute">What declares it, as it can be moved elsewhere.</param>
    /// <param name="compilation">Where the generated code will be.</param>
    public static string? Of(INamedTypeSymbol type, string attribute, Compilation compilation) =>
        PluginConstructor.CanBeCreated(type, compilation) ? null
        : type.IsStatic ? "it is static. Remove 'static'."
        : type.IsAbstract ? $"it is abstract. Remove 'abstract', or move {attribute} to the types that derive from it."
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.Arity > 0) ? $"it is generic. Move {attribute} to a type that is not."
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.IsFileLocal) ? "it is local to its file. Remove 'file'."
        : !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? "it is hidden in another class. Make it public or internal."
        : null;
}
