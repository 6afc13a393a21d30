namespace FileSync.Servers;

/// <summary>Edits a fetched file, as a person would, so that a run shows a conflict.</summary>
internal static class LocalEdit
{
    /// <summary>Edits one file below a folder of the program's own.</summary>
    /// <returns>Which.</returns>
    public static string Make(string folder)
    {
        string file = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        File.AppendAllText(file, "My notes.\n");
        return Path.GetRelativePath(folder, file).Replace('\\', '/');
    }
}
