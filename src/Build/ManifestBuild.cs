using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Assemblies.Needs;
using Patchbay.Build.Configuration;
using Patchbay.Build.Declarations;
using Patchbay.Build.Documentation;
using Patchbay.Build.Manifests;
using Patchbay.Build.Messages;
using Patchbay.Build.Sources;

namespace Patchbay.Build;

/// <summary>Creates the content of all files for a finished assembly: the whole build step, without MSBuild and without writing.</summary>
internal sealed class ManifestBuild
{
    private const int ManifestIndentation = 2;
    private const int MetadataIndentation = 4; // As existing clients' own files have it.

    // The folder of the references' metadata files, corrected for this host; the targets copy them from there.
    private const string ReferencedFolder = "referenced/";

    private readonly AssemblyImage _assembly;
    private readonly ReferencedAssemblies _references;
    private readonly ClassLocations _locations;
    private readonly PackageMetadata _package;
    private readonly ManifestBuildOptions _options;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly List<BuildError> _warnings = [];

    private ManifestBuild(AssemblyImage assembly, ReferencedAssemblies references, ClassLocations locations, PackageMetadata package, ManifestBuildOptions options) =>
        (_assembly, _references, _locations, _package, _options) = (assembly, references, locations, package, options);

    private string ManifestFile => $"{_assembly.Name}.plugins.json";

    /// <summary>Runs the step. Exceptions become errors of the result.</summary>
    public static ManifestBuildResult Run(string assemblyPath, IEnumerable<string> referencePaths, SourcePaths paths, PackageMetadata package, ManifestBuildOptions options)
    {
        string name = Path.GetFileName(assemblyPath);
        try
        {
            using var assembly = AssemblyImage.Open(assemblyPath);
            using var references = new ReferencedAssemblies(referencePaths);
            using var locations = new ClassLocations(assembly, paths);
            return new ManifestBuild(assembly, references, locations, package, options).Run();
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return new ManifestBuildResult { Errors = [BuildError.NotReadable(name, exception.Message)] };
        }
        catch (Exception exception)
        {
            return new ManifestBuildResult { Errors = [BuildError.Unexpected(name, exception)] };
        }
    }

    private ManifestBuildResult Run()
    {
        EntryValidation own = EntryValidation.Of(_assembly, ManifestEntries.Of(_assembly), _options);
        BuildError[] errors = [.. own.Problems, .. MetadataFiles.Check(own.Usable, entry => FilesOf(entry, _options), ManifestFile)];
        IReadOnlyList<ManifestEntry> entries = own.Usable;
        if (errors.Length == 0)
        {
            AddNotSeen(entries);
        }

        if (errors.Length == 0 && entries.Count > 0)
        {
            entries = AddPlugins(entries);
        }

        IReadOnlyList<HostPlugin> plugins = [.. entries.Select(entry => new HostPlugin(_assembly.Name, entry)), .. _options.IsHost ? PluginsOfReferences() : []];
        errors = [.. errors, .. HostConflicts.Find(_assembly.Name, plugins).Where(conflict => !_options.Ignored.Contains(conflict.Code, StringComparer.OrdinalIgnoreCase))];
        if (errors.Length > 0)
        {
            return new ManifestBuildResult { Errors = Located(errors), Warnings = Located(_warnings) };
        }

        AddConfiguration([.. plugins
            .Select(plugin => plugin.Entry)
            .DistinctBy(entry => (entry.Kind, entry.Name)) // If two have one name, which the analyzers report, the host's own stays.
            .OrderBy(entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)]);
        return new ManifestBuildResult { Files = _files, Owners = _owners, HasPlugins = entries.Count > 0, Warnings = Located(_warnings) };
    }

    private static IEnumerable<string> FilesOf(ManifestEntry entry, ManifestBuildOptions options)
    {
        if (entry.MetadataFile is { } file)
        {
            yield return file;
        }

        if (options.Documentation && PluginDocument.FileNameOf(entry) is { } page)
        {
            yield return page;
        }
    }

    private void AddNotSeen(IReadOnlyList<ManifestEntry> entries)
    {
        IEnumerable<DeclaredPlugin> notSeen = new PluginDeclarations(_assembly, _references).Find().Where(declared => !declared.IsIn(entries));
        _warnings.AddRange(notSeen.GroupBy(declared => declared.Class, StringComparer.Ordinal).Select(type => BuildError.NotSeen(type.Key, type, _options.Language, _options.HasGenerator)));
    }

    private ManifestEntry[] AddPlugins(IReadOnlyList<ManifestEntry> entries)
    {
        var needs = new PluginNeeds(_assembly, _references, _options.OutputFiles);
        ManifestEntry[] filled = [.. entries.Select(entry => entry with { Json = Placeholders.Fill(entry.Json, () => needs.Of(entry.Class)) })];
        foreach (ManifestEntry entry in filled)
        {
            if (entry.MetadataFile is { } file && entry.Json["metadata"] is { } metadata)
            {
                Add(file.Replace('\\', '/'), JsonText.Format(metadata, MetadataIndentation), entry);
            }

            if (_options.Documentation && PluginDocument.FileNameOf(entry) is { } page)
            {
                Add(page, PluginDocument.Write(entry), entry);
            }
        }

        _files.Add(ManifestFile, JsonText.Format(new ManifestDocument(_assembly, _references, _locations, _package).Create(filled), ManifestIndentation));
        return filled;
    }

    private void Add(string file, byte[] content, ManifestEntry owner)
    {
        _files.Add(file, content);
        _owners.Add(file, owner.ToString());
    }

    // The author of the host cannot correct an entry of a reference, and the program may run without it.
    private IEnumerable<HostPlugin> PluginsOfReferences()
    {
        foreach ((AssemblyImage assembly, ManifestEntries entries) in _references.Plugins())
        {
            EntryValidation validation = EntryValidation.Of(assembly, entries, _options);
            _warnings.AddRange(validation.Problems.Select(problem => problem with { Class = null }));
            AddReferenced(assembly, validation.Usable);
            foreach (ManifestEntry entry in validation.Usable)
            {
                yield return new HostPlugin(assembly.Name, entry);
            }
        }
    }

    // A library lists files for its own framework; in a later one, some are part of the framework.
    private void AddReferenced(AssemblyImage assembly, IReadOnlyList<ManifestEntry> entries)
    {
        var needs = new PluginNeeds(assembly, _references, _options.OutputFiles);
        foreach (ManifestEntry entry in entries)
        {
            if (entry.MetadataFile is { } file && FilePaths.Problem(file) is null && Placeholders.Fill(entry.Json, () => needs.Of(entry.Class))["metadata"] is { } metadata)
            {
                string path = ReferencedFolder + file.Replace('\\', '/');
                _files.TryAdd(path, JsonText.Format(metadata, MetadataIndentation));
                _owners.TryAdd(path, entry.ToString());
            }
        }
    }

    private void AddConfiguration(IReadOnlyList<ManifestEntry> plugins)
    {
        if (_options.Configuration is not { } layout)
        {
            return;
        }

        if (ConfigurationSchema.Create(plugins, layout) is { } schema)
        {
            _files.Add(ConfigurationSchema.FileName, JsonText.Format(schema, ManifestIndentation));
        }

        if (_options.IsHost)
        {
            _warnings.AddRange(layout.Check(plugins));
        }
    }

    private BuildError[] Located(IEnumerable<BuildError> errors) =>
        [.. errors.Select(error => error.Class is { } name ? error with { Location = _locations.Find(name) } : error)];
}
