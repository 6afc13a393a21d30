using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>Why generated code cannot make an instance of a class, whatever its constructors are.</summary>
internal enum CreationObstacle
{
    /// <summary>Nothing, or what the compiler names.</summary>
    None,

    /// <summary>The class is static.</summary>
    Static,

    /// <summary>The class is abstract.</summary>
    Abstract,

    /// <summary>The class, or one that it is nested in, has type parameters.</summary>
    Generic,

    /// <summary>The class, or one that it is nested in, is local to its file.</summary>
    FileLocal,

    /// <summary>The class is private or protected in another one.</summary>
    Hidden,
}

/// <summary>Finds what stands in the way of creating a class.</summary>
internal static class CreationObstacles
{
    public static CreationObstacle Find(INamedTypeSymbol type, Compilation compilation) =>
        PluginConstructor.CanBeCreated(type, compilation) ? CreationObstacle.None
        : type.IsStatic ? CreationObstacle.Static
        : type.IsAbstract ? CreationObstacle.Abstract
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.Arity > 0) ? CreationObstacle.Generic
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.IsFileLocal) ? CreationObstacle.FileLocal
        : !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? CreationObstacle.Hidden
        : CreationObstacle.None;
}
