using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Manifests;
using Patchbay.Build.Sources;

namespace Patchbay.Build;

/// <summary>From a finished assembly to the content of its files: the whole step, without MSBuild and without writing anything.</summary>
internal static class ManifestBuild
{
    private const int ManifestIndentation = 2;
    private const int MetadataIndentation = 4; // As existing clients' own files have it.

    public static ManifestBuildResult Run(string assemblyPath, IEnumerable<string> referencePaths, SourcePaths paths, PackageFacts package)
    {
        try
        {
            using var assembly = AssemblyImage.Open(assemblyPath);
            IReadOnlyList<ManifestEntry> entries = ManifestEntry.ReadAll(assembly.Metadata);
            if (entries.Count == 0)
            {
                return ManifestBuildResult.Empty;
            }

            string manifest = $"{assembly.Name}.plugins.json";
            using var locations = new ClassLocations(assembly, paths);
            BuildError[] errors = [.. MetadataFiles.Check(entries, manifest)];
            if (errors.Length > 0)
            {
                return new ManifestBuildResult(ManifestBuildResult.Empty.Files, [.. errors.Select(error => (error, locations.Find(error.Class ?? "")))]);
            }

            using var references = new ReferencedAssemblies(referencePaths);
            IReadOnlyList<string> needed = references.FilesNeededBy(assembly);
            entries = [.. entries.Select(entry => entry with { Json = (JsonObject)Placeholders.Fill(entry.Json, needed)! })];
            var files = entries
                .Where(entry => entry.MetadataFile is not null && entry.Json["metadata"] is not null)
                .ToDictionary(
                    entry => entry.MetadataFile!.Replace('\\', '/'),
                    entry => JsonText.Format(entry.Json["metadata"]!, MetadataIndentation),
                    StringComparer.Ordinal);
            files.Add(manifest, JsonText.Format(new ManifestDocument(assembly, references, locations, package).Create(entries), ManifestIndentation));
            return new ManifestBuildResult(files, []);
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or BadImageFormatException)
        {
            return new ManifestBuildResult(ManifestBuildResult.Empty.Files, [(BuildError.NotReadable(Path.GetFileName(assemblyPath), exception.Message), null)]);
        }
    }
}

/// <summary>What came out.</summary>
/// <param name="Files">The content of each file by its path relative to the output folder; none for an assembly without plugins.</param>
/// <param name="Errors">Why there are no files, and where to look.</param>
internal sealed record ManifestBuildResult(
    IReadOnlyDictionary<string, byte[]> Files,
    IReadOnlyList<(BuildError Error, SourceLocation? At)> Errors)
{
    public static ManifestBuildResult Empty { get; } = new(new Dictionary<string, byte[]>(StringComparer.Ordinal), []);
}
