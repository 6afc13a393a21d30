namespace Patchbay.Build.Assemblies;

/// <summary>The assemblies that the build resolved and that are not of the shared framework; each is opened when first needed.</summary>
internal sealed class ReferencedAssemblies : IDisposable
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AssemblyImage> _open = new(StringComparer.OrdinalIgnoreCase);

    public ReferencedAssemblies(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    /// <summary>Gets an assembly by its simple name; null if it is of the shared framework.</summary>
    public AssemblyImage? Find(string name)
    {
        if (!_open.TryGetValue(name, out AssemblyImage? assembly) && _paths.TryGetValue(name, out string? path))
        {
            assembly = AssemblyImage.Open(path);
            _open.Add(name, assembly);
        }

        return assembly;
    }

    /// <summary>Gets the directly referenced assemblies that are not of the shared framework.</summary>
    public IEnumerable<(string Name, Version Version)> ResolvedOf(AssemblyImage assembly) =>
        assembly.References
            .Where(reference => _paths.ContainsKey(reference.Name))
            .OrderBy(reference => reference.Name, StringComparer.Ordinal);

    /// <summary>Gets the directly referenced assemblies that have plugins.</summary>
    public IEnumerable<(string Name, Version Version)> PluginAssembliesOf(AssemblyImage assembly) =>
        assembly.References
            .Where(reference => Find(reference.Name) is { } file && ManifestEntries.AreIn(file.Metadata))
            .OrderBy(reference => reference.Name, StringComparer.Ordinal);

    /// <summary>Gets the manifest entries of each reference that has some, sorted by the assemblies' names.</summary>
    public IReadOnlyList<(AssemblyImage Assembly, ManifestEntries Entries)> Plugins() =>
        [.. _paths.Keys.Order(StringComparer.Ordinal)
            .Select(name => Find(name)!)
            .Where(assembly => ManifestEntries.AreIn(assembly.Metadata))
            .Select(assembly => (assembly, ManifestEntries.Of(assembly)))];

    public void Dispose()
    {
        foreach (AssemblyImage assembly in _open.Values)
        {
            assembly.Dispose();
        }
    }
}
