namespace Patchbay.Roslyn.Text;

/// <summary>Creates the names of generated files from a unique text: file systems and the compiler allow fewer characters than metadata.</summary>
internal static class GeneratedFiles
{
    private const int Longest = 100;

    /// <summary>Gets the name without extension: the text itself if it is allowed, otherwise with a hash.</summary>
    public static string Name(string unique)
    {
        string safe = string.Concat(unique.Select(static character => char.IsLetterOrDigit(character) || character is '.' or '-' or '+' or '_' ? character : '_'));
        return safe.Length <= Longest && safe.Equals(unique, StringComparison.Ordinal)
            ? safe
            : $"{(safe.Length <= Longest ? safe : safe.Substring(0, Longest))}.{StableHash.Of(unique)}";
    }
}
