using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Assemblies.Needs;
using Patchbay.Build.Configuration;
using Patchbay.Build.Documentation;
using Patchbay.Build.Manifests;
using Patchbay.Build.Sources;

namespace Patchbay.Build;

/// <summary>From a finished assembly to the content of its files: the whole step, without MSBuild and without writing anything.</summary>
internal static class ManifestBuild
{
    private const int ManifestIndentation = 2;
    private const int MetadataIndentation = 4; // As existing clients' own files have it.

    public static ManifestBuildResult Run(string assemblyPath, IEnumerable<string> referencePaths, SourcePaths paths, PackageFacts package, BuildChoices choices)
    {
        try
        {
            using var assembly = AssemblyImage.Open(assemblyPath);
            using var references = new ReferencedAssemblies(referencePaths);
            using var locations = new ClassLocations(assembly, paths);
            IReadOnlyList<ManifestEntry> entries = ManifestEntry.ReadAll(assembly.Metadata);
            string manifest = $"{assembly.Name}.plugins.json";
            BuildError[] errors = [.. MetadataFiles.Check(entries, entry => FilesOf(entry, choices), manifest)];
            if (errors.Length > 0)
            {
                return new ManifestBuildResult { Errors = [.. errors.Select(error => (error, locations.Find(error.Class ?? "")))] };
            }

            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            if (entries.Count > 0)
            {
                var needs = new PluginNeeds(assembly, references, choices.OutputFiles);
                entries = [.. entries.Select(entry => entry with { Json = Placeholders.Fill(entry.Json, () => needs.Of(entry.Class)) })];
                AddPlugins(files, entries, choices);
                files.Add(manifest, JsonText.Format(new ManifestDocument(assembly, references, locations, package).Create(entries), ManifestIndentation));
            }

            ManifestEntry[] plugins = [.. entries.Concat(choices.IsHost ? references.Plugins() : [])
                .DistinctBy(entry => (entry.Kind, entry.Name)) // Of two with one name, which the analyzers report, the host's own stays.
                .OrderBy(entry => entry.Kind, StringComparer.Ordinal)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)];
            if (choices.Configuration is { } layout && ConfigurationSchema.Create(plugins, layout) is { } schema)
            {
                files.Add(ConfigurationSchema.FileName, JsonText.Format(schema, ManifestIndentation));
            }

            return new ManifestBuildResult
            {
                Files = files,
                HasPlugins = entries.Count > 0,
                Warnings = choices.IsHost ? [.. choices.Configuration?.Check(plugins) ?? []] : [],
            };
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or BadImageFormatException)
        {
            return new ManifestBuildResult { Errors = [(BuildError.NotReadable(Path.GetFileName(assemblyPath), exception.Message), null)] };
        }
    }

    private static IEnumerable<string> FilesOf(ManifestEntry entry, BuildChoices choices)
    {
        if (entry.MetadataFile is { } file)
        {
            yield return file;
        }

        if (choices.Documentation && PluginDocument.FileNameOf(entry) is { } page)
        {
            yield return page;
        }
    }

    private static void AddPlugins(Dictionary<string, byte[]> files, IEnumerable<ManifestEntry> entries, BuildChoices choices)
    {
        foreach (ManifestEntry entry in entries)
        {
            if (entry.MetadataFile is { } file && entry.Json["metadata"] is { } metadata)
            {
                files.Add(file.Replace('\\', '/'), JsonText.Format(metadata, MetadataIndentation));
            }

            if (choices.Documentation && PluginDocument.FileNameOf(entry) is { } page)
            {
                files.Add(page, PluginDocument.Write(entry));
            }
        }
    }
}

/// <summary>What came out.</summary>
internal sealed record ManifestBuildResult
{
    /// <summary>The content of each file by its path relative to the output folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>Whether the assembly has plugins, and so a manifest.</summary>
    public bool HasPlugins { get; init; }

    /// <summary>What is probably not meant.</summary>
    public IReadOnlyList<BuildError> Warnings { get; init; } = [];

    /// <summary>Why there are no files, and where to look.</summary>
    public IReadOnlyList<(BuildError Error, SourceLocation? At)> Errors { get; init; } = [];
}
