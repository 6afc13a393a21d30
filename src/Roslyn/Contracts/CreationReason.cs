namespace Patchbay.Roslyn.Contracts;

/// <summary>The messages about classes that generated code cannot create.</summary>
internal static class CreationReason
{
    /// <summary>Gets the reason and a suggestion; null if there is none, or if the compiler reports it.</summary>
    /// <param name="obstacle">The obstacle.</param>
    /// <param name="attribute">The attribute that declares the class, for the suggestion to move it.</param>
    public static string? Of(CreationObstacle obstacle, string attribute) => obstacle switch
    {
        CreationObstacle.Static => "it is static. Remove 'static'.",
        CreationObstacle.Abstract => $"it is abstract. Remove 'abstract', or move {attribute} to a class that derives from it.",
        CreationObstacle.Generic => $"it is generic. Move {attribute} to a class that is not.",
        CreationObstacle.FileLocal => "it is local to its file. Remove 'file'.",
        CreationObstacle.Hidden => "it is hidden in another class. Make it public or internal.",
        _ => null,
    };
}
