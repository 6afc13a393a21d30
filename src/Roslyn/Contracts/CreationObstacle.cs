using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Contracts;

/// <summary>The reasons why generated code cannot create a class, whatever its constructors are.</summary>
internal enum CreationObstacle
{
    /// <summary>None, or one that the compiler reports.</summary>
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

/// <summary>Finds the obstacle to creating a class.</summary>
internal static class CreationObstacles
{
    /// <summary>Finds the obstacle to creating an instance.</summary>
    public static CreationObstacle Find(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsAbstract: true, IsStatic: false } && !IsGeneric(type) ? CreationObstacle.Abstract : FindForName(type, compilation);

    /// <summary>Finds the obstacle to naming the class in generated code.</summary>
    public static CreationObstacle FindForName(INamedTypeSymbol type, Compilation compilation) =>
        PluginConstructor.CanBeNamed(type, compilation) ? CreationObstacle.None
        : type.IsStatic ? CreationObstacle.Static
        : IsGeneric(type) ? CreationObstacle.Generic
        : PluginConstructor.SelfAndOuters(type).Any(outer => outer.IsFileLocal) ? CreationObstacle.FileLocal
        : !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? CreationObstacle.Hidden
        : CreationObstacle.None;

    private static bool IsGeneric(INamedTypeSymbol type) => PluginConstructor.SelfAndOuters(type).Any(outer => outer.Arity > 0);
}
