namespace Patchbay.Roslyn.Text;

/// <summary>Checks the paths in a plugin's metadata: the same sources have to build on every system.</summary>
internal static class MetadataPaths
{
    private const string Extension = ".json";
    private static readonly char[] Forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    // Device names of Windows, which no file can have, whatever its extension.
    private static readonly HashSet<string> Reserved = new(
        new[] { "CON", "PRN", "AUX", "NUL" }.Concat(Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the name of a metadata file, with its extension; null if it is no plain file name.</summary>
    public static string? File(string name) =>
        !IsFileName(name) ? null : name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && name.Length > Extension.Length ? name : name + Extension;

    /// <summary>Whether the text is a relative path with a folder and forward slashes: clients split it at the first.</summary>
    public static bool IsDependency(string path)
    {
        string[] parts = path.Split('/');
        return parts.Length > 1 && parts.All(IsFileName);
    }

    private static bool IsFileName(string name) =>
        name.Trim().Length == name.Length && name.Length > 0
        && name[name.Length - 1] is not '.'
        && name.IndexOfAny(Forbidden) < 0
        && !Reserved.Contains(name.Split('.')[0])
        && JsonWriter.Quote(name).IndexOf("\\u", StringComparison.Ordinal) < 0;
}
