namespace Build.Tests.Fixtures;

/// <summary>A file as it was at some time.</summary>
internal sealed record BuiltFile(string Text, DateTime Written)
{
    /// <summary>The manifests, metadata files and pages below a folder, by their relative paths.</summary>
    public static Dictionary<string, BuiltFile> Below(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => file.EndsWith(".plugins.json", StringComparison.Ordinal) || file.StartsWith("metadata", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Read(Path.Combine(folder, file)), StringComparer.Ordinal);

    /// <summary>The file, or null if there is none.</summary>
    public static BuiltFile? ReadIfExists(string path) => File.Exists(path) ? Read(path) : null;

    private static BuiltFile Read(string path) => new(File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
}
