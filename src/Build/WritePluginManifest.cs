using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Patchbay.Build.Configuration;
using Patchbay.Build.Files;
using Patchbay.Build.Manifests;
using Patchbay.Build.Messages;
using Patchbay.Build.Sources;
using Patchbay.Build.Text;

namespace Patchbay.Build;

/// <summary>The MSBuild task that reads the manifest entries of the finished assembly and writes the JSON files into obj.</summary>
public sealed class WritePluginManifest : Microsoft.Build.Utilities.Task
{
    private const string Generator = "Patchbay.Generators.dll";

    /// <summary>The finished assembly.</summary>
    [Required]
    public string AssemblyPath { get; set; } = "";

    /// <summary>The resolved references that are not of the shared framework.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The files of references in the output, or in the published output.</summary>
    public ITaskItem[] OutputFiles { get; set; } = [];

    /// <summary>The folder of this step; all other files in it are deleted.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>The file for the relative paths of all files, one per line. It is written last, so it exists only when they are complete.</summary>
    [Required]
    public string FileList { get; set; } = "";

    /// <summary>The project file, to which source locations are relative.</summary>
    [Required]
    public string ProjectPath { get; set; } = "";

    /// <summary>The intermediate output folder, absolute or relative to the project.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The compiler's <c>PathMap</c>.</summary>
    public string? PathMap { get; set; }

    /// <summary>The roots of the sources, with the replacement in <c>MappedPath</c>.</summary>
    public ITaskItem[] SourceRoots { get; set; } = [];

    /// <summary>The id of the package that the assembly is shipped in.</summary>
    public string? PackageId { get; set; }

    /// <summary>The version of that package.</summary>
    public string? PackageVersion { get; set; }

    /// <summary>The authors of that package.</summary>
    public string? PackageAuthors { get; set; }

    /// <summary>The licence of that package: an SPDX expression, or the name of a file in it.</summary>
    public string? PackageLicense { get; set; }

    /// <summary>The description of that package.</summary>
    public string? PackageDescription { get; set; }

    /// <summary>The category under which the package's plugins are offered.</summary>
    public string? PackageCategory { get; set; }

    /// <summary>The prefix of entry points' names.</summary>
    public string? EntryPointPrefix { get; set; }

    /// <summary>Whether the assembly is a host, so that its configuration includes the plugins of its references.</summary>
    public bool IsHost { get; set; }

    /// <summary>The ids of messages that the project disables, separated by semicolons.</summary>
    public string? NoWarn { get; set; }

    /// <summary>The language of the project.</summary>
    public string? Language { get; set; }

    /// <summary>The analyzers and generators of the compilation.</summary>
    public ITaskItem[] Analyzers { get; set; } = [];

    /// <summary>Whether a schema of the configuration is written.</summary>
    public bool ConfigurationSchema { get; set; }

    /// <summary>The sections of the configuration that have plugins, with <c>Kind</c>, <c>TypeKey</c>, <c>NamePrefix</c> and <c>Placeholders</c>.</summary>
    public ITaskItem[] ConfigurationSections { get; set; } = [];

    /// <summary>Whether each plugin with options gets a page of documentation.</summary>
    public bool Documentation { get; set; }

    private string ProjectFolder => Path.GetDirectoryName(Path.GetFullPath(ProjectPath))!;

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            return Report(Build());
        }
        catch (Exception exception)
        {
            // MSBuild would print the stack trace.
            LogError(BuildError.Unexpected(Path.GetFileName(AssemblyPath), exception), ProjectPath);
            return false;
        }
    }

    private ManifestBuildResult Build() => ManifestBuild.Run(
        AssemblyPath,
        References.Select(reference => reference.GetMetadata("FullPath")),
        new SourcePaths(ProjectFolder, IntermediateFolder, Replacements()),
        new PackageMetadata(PackageId, PackageVersion, PackageAuthors, PackageLicense, PackageDescription, PackageCategory)
        {
            EntryPointPrefix = string.IsNullOrWhiteSpace(EntryPointPrefix) ? PackageMetadata.DefaultEntryPointPrefix : EntryPointPrefix.Trim(),
        },
        new ManifestBuildOptions
        {
            IsHost = IsHost,
            Ignored = (NoWarn ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Language = string.IsNullOrWhiteSpace(Language) ? "C#" : Language.Trim(),
            HasGenerator = Analyzers.Any(analyzer => Path.GetFileName(analyzer.ItemSpec).Equals(Generator, StringComparison.OrdinalIgnoreCase)),
            Configuration = ConfigurationSchema ? new ConfigurationLayout([.. ConfigurationSections.Select(Section)]) : null,
            Documentation = Documentation,
            OutputFiles = OutputFiles.Select(file => Path.GetFileName(file.ItemSpec)).ToHashSet(StringComparer.OrdinalIgnoreCase),
        });

    private static ConfigurationSection Section(ITaskItem item) => ConfigurationSection.Of(
        item.ItemSpec, item.GetMetadata("Kind"), item.GetMetadata("TypeKey"), item.GetMetadata("NamePrefix"), item.GetMetadata("Placeholders"));

    private bool Report(ManifestBuildResult result)
    {
        foreach (BuildError error in result.Errors)
        {
            LogError(error, FileOf(error));
        }

        foreach (BuildError warning in result.Warnings)
        {
            Log.LogWarning(subcategory: null, warning.Code, helpKeyword: null, FileOf(warning), warning.Location?.Line ?? 0, 0, 0, 0, ReadableText.Message(warning.Text));
            LogDetails(warning);
        }

        return result.Errors.Count == 0 && Write(result);
    }

    private bool Write(ManifestBuildResult result)
    {
        if (!result.HasPlugins)
        {
            Log.LogMessage(
                subcategory: null, BuildError.NoPlugins, helpKeyword: null, ProjectPath, 0, 0, 0, 0, MessageImportance.Normal,
                "{0} has no plugins, so no plugin manifest is written", Path.GetFileName(AssemblyPath));
        }

        try
        {
            new OutputFolder(OutputFolder).Replace(result.Files);
            byte[] list = Encoding.UTF8.GetBytes(string.Concat(result.Files.Keys.Order(StringComparer.Ordinal).Select(file => file + "\n")));
            UnwritableFileException.Blame(FileList, Path.GetFileName(FileList), path => AtomicFile.Write(path, list));
            return true;
        }
        catch (UnwritableFileException exception)
        {
            LogError(BuildError.NotWritable(exception, result.Owners.GetValueOrDefault(exception.File)), exception.Path);
            return false;
        }
    }

    private void LogError(BuildError error, string file)
    {
        Log.LogError(subcategory: null, error.Code, helpKeyword: null, file, error.Location?.Line ?? 0, 0, 0, 0, ReadableText.Message(error.Text));
        LogDetails(error);
    }

    private void LogDetails(BuildError error)
    {
        if (error.Details is { } details)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", details);
        }
    }

    private string FileOf(BuildError error) => error.Location is { } location ? Path.Combine(ProjectFolder, location.File) : ProjectPath;

    private IEnumerable<(string Original, string Replacement)> Replacements() =>
        SourceRoots.Select(root => (root.ItemSpec, root.GetMetadata("MappedPath"))).Concat(SourcePaths.ParsePathMap(PathMap ?? ""));
}
