using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Manifests;

/// <summary>Checks where plugins want their metadata files: below the output folder, and each in a place of its own.</summary>
internal static class MetadataFiles
{
    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>What is wrong, in the order of the entries.</summary>
    /// <param name="entries">The plugins.</param>
    /// <param name="files">Which files a plugin wants.</param>
    /// <param name="manifest">The name of the manifest, which lies in the same folder.</param>
    public static IEnumerable<BuildError> Check(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, IEnumerable<string>> files, string manifest)
    {
        // Two names that differ in case only are one file on Windows and macOS.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [manifest] = "the manifest" };
        foreach ((ManifestEntry entry, string file) in entries.SelectMany(entry => files(entry).Select(file => (entry, file))))
        {
            if (!IsInFolder(file))
            {
                yield return BuildError.LeavesFolder(entry, file);
            }
            else if (!owners.TryAdd(file.Replace('\\', '/'), entry.ToString()))
            {
                yield return BuildError.ClaimedTwice(entry, owners[file.Replace('\\', '/')], file);
            }
        }
    }

    /// <summary>Whether the file is below the output folder. What only another system takes for a root is not: the same sources have to build everywhere.</summary>
    public static bool IsInFolder(string file) =>
        !file.Contains(':', StringComparison.Ordinal)
        && !file.Split(s_separators).Any(part => part is "" or "." or "..");
}
