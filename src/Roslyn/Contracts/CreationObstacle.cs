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
    /// <summary>What keeps generated code from making an instance.</summary>
    public static CreationObstacle Find(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsAbstract: true, IsStatic: false } && !IsGeneric(type) ? CreationObstacle.Abstract : FindForName(type, compilation);

    /// <summary>What keeps generated code from naming the class.</summary>
    public static CreationObstacle FindForName(INamedTypeSymbol type, Compilation compilation) =>
        PluginConstructor.CanBeNamed(type, compilation) ? CreationObstacle.None
        : type.IsStatic ? CreationObstacle.Static
        : IsGeneric(type) ? CreationObstacle.Generic
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.IsFileLocal) ? CreationObstacle.FileLocal
        : !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? CreationObstacle.Hidden
        : CreationObstacle.None;

    private static bool IsGeneric(INamedTypeSymbol type) => PluginConstructor.SelfAndOuters(type).Any(outer => outer.Arity > 0);
}
