namespace FileSync.Servers;

/// <summary>Stands in for a person who edits a fetched file, so that a run has a conflict to show.</summary>
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
