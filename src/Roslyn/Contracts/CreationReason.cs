namespace Patchbay.Roslyn.Contracts;

/// <summary>What messages say of a class that generated code cannot make an instance of.</summary>
internal static class CreationReason
{
    /// <summary>The reason and what to do; null if there is none, or if the compiler names it.</summary>
    /// <param name="obstacle">What stands in the way.</param>
    /// <param name="attribute">What declares the class, as it can be moved elsewhere.</param>
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
