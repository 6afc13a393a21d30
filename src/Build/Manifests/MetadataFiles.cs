using Patchbay.Build.Assemblies;
using Patchbay.Build.Configuration;
using Patchbay.Build.Messages;

namespace Patchbay.Build.Manifests;

/// <summary>Checks where plugins want their metadata files: below the output folder, and each in a place of its own.</summary>
internal static class MetadataFiles
{
    /// <summary>What is wrong, in the order of the entries.</summary>
    /// <param name="entries">The plugins.</param>
    /// <param name="files">Which files a plugin wants.</param>
    /// <param name="manifest">The name of the manifest, which lies in the same folder.</param>
    public static IEnumerable<BuildError> Check(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, IEnumerable<string>> files, string manifest)
    {
        // Two names that differ in case only are one file on Windows and macOS.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [manifest] = "the manifest",
            [ConfigurationSchema.FileName] = "the schema of the configuration",
        };
        foreach (ManifestEntry entry in entries)
        {
            // One mistake may concern all files of a plugin.
            if (files(entry).Select(file => Claim(owners, entry, file)).ToArray().FirstOrDefault(problem => problem is not null) is { } first)
            {
                yield return first;
            }
        }
    }

    private static BuildError? Claim(Dictionary<string, string> owners, ManifestEntry entry, string file) =>
        FilePaths.Problem(file) is { } problem ? BuildError.UnusablePath(entry, file, problem)
        : owners.TryAdd(file.Replace('\\', '/'), entry.ToString()) ? null
        : BuildError.ClaimedTwice(entry, owners[file.Replace('\\', '/')], file);
}
