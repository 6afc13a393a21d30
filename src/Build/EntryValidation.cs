using Patchbay.Build.Assemblies;
using Patchbay.Build.Configuration;
using Patchbay.Build.Documentation;
using Patchbay.Build.Manifests;
using Patchbay.Build.Messages;

namespace Patchbay.Build;

/// <summary>
/// Writes the files of each plugin once to find out which entries are usable, so that an exception is reported for its plugin, and
/// does not affect the others.
/// </summary>
internal sealed class EntryValidation(string assembly, ManifestBuildOptions options)
{
    private readonly List<ManifestEntry> _usable = [];
    private readonly List<BuildError> _problems = [];

    public IReadOnlyList<ManifestEntry> Usable => _usable;

    public IReadOnlyList<BuildError> Problems => _problems;

    public static EntryValidation Of(AssemblyImage assembly, ManifestEntries entries, ManifestBuildOptions options)
    {
        var validation = new EntryValidation(assembly.Name, options);
        validation._problems.AddRange(entries.Unusable.Select(BuildError.EntryUnusable));
        foreach (ManifestEntry entry in entries.Usable)
        {
            validation.Try(entry);
        }

        return validation;
    }

    private void Try(ManifestEntry entry)
    {
        try
        {
            Write(entry);
            _usable.Add(entry);
        }
        catch (Exception exception)
        {
            var unusable = new UnusableEntry(entry.Kind, entry.Name, assembly, exception.Message) { Class = entry.Class };
            _problems.Add(BuildError.EntryUnusable(unusable) with { Details = exception.ToString() });
        }
    }

    private void Write(ManifestEntry entry)
    {
        JsonText.Format(entry.Json, indentation: 0);
        if (entry.Options is null)
        {
            return;
        }

        if (options.Configuration is not null)
        {
            _ = new PluginDefinition(entry, placeholders: ["-"]).Create().ToArray();
        }

        if (options.Documentation)
        {
            PluginDocument.Write(entry);
        }
    }
}
