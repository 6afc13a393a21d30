using Patchbay.Build.Assemblies;
using Patchbay.Build.Configuration;
using Patchbay.Build.Messages;

namespace Patchbay.Build.Manifests;

/// <summary>Checks the paths of metadata files: below the output folder, and each different.</summary>
internal static class MetadataFiles
{
    /// <summary>Gets the problems, in the order of the entries.</summary>
    /// <param name="entries">The plugins.</param>
    /// <param name="files">Gets the files of a plugin.</param>
    /// <param name="manifest">The name of the manifest, which is in the same folder.</param>
    public static IEnumerable<BuildError> Check(IReadOnlyList<ManifestEntry> entries, Func<ManifestEntry, IEnumerable<string>> files, string manifest)
    {
        // Names that differ only in case are one file on Windows and macOS.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [manifest] = "the manifest",
            [ConfigurationSchema.FileName] = "the schema of the configuration",
        };
        foreach (ManifestEntry entry in entries)
        {
            // A mistake may affect all files of a plugin.
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
