namespace Patchbay.Roslyn.Text;

/// <summary>Names generated files by what is unique. A file system and the compiler take fewer characters and less length than metadata.</summary>
internal static class GeneratedFiles
{
    private const int Longest = 100;

    /// <summary>The name without extension: as it is if it can be, otherwise with a hash of it.</summary>
    public static string Name(string unique)
    {
        string safe = string.Concat(unique.Select(static character => char.IsLetterOrDigit(character) || character is '.' or '-' or '+' or '_' ? character : '_'));
        return safe.Length <= Longest && safe.Equals(unique, StringComparison.Ordinal)
            ? safe
            : $"{(safe.Length <= Longest ? safe : safe.Substring(0, Longest))}.{StableHash.Of(unique)}";
    }
}
