using Patchbay.Build.Assemblies;
using Patchbay.Build.Messages;
using Patchbay.Build.Text;

namespace Patchbay.Build.Manifests;

/// <summary>A plugin that a host has, and the assembly that it is in.</summary>
internal sealed record HostPlugin(string Assembly, ManifestEntry Entry)
{
    public override string ToString() => $"{Entry} in {ReadableText.Name(Assembly)}";
}

/// <summary>
/// Finds conflicts between the assemblies of a host: plugins of one name, and metadata files of one path. Each assembly alone is
/// correct, so only the build of the host can report them. The analyzers report a name of the host's own that a reference has too.
/// </summary>
internal static class HostConflicts
{
    /// <summary>Finds the conflicts: first those of names, then those of files.</summary>
    /// <param name="host">The name of the host's own assembly.</param>
    /// <param name="plugins">All plugins of the host and of its references.</param>
    public static IEnumerable<BuildError> Find(string host, IReadOnlyList<HostPlugin> plugins) => [.. Names(host, plugins), .. Files(plugins)];

    // Assemblies that share one name often share many, as two versions of one library do.
    private static IEnumerable<BuildError> Names(string host, IEnumerable<HostPlugin> plugins) => plugins
        .Where(plugin => !plugin.Assembly.Equals(host, StringComparison.Ordinal))
        .GroupBy(plugin => (plugin.Entry.Kind, plugin.Entry.Name))
        .Select(same => (Plugin: same.First().Entry.ToString(), Assemblies: Sorted(same.Select(plugin => plugin.Assembly))))
        .Where(same => same.Assemblies.Length > 1)
        .GroupBy(same => string.Join('\0', same.Assemblies), StringComparer.Ordinal)
        .Select(same => BuildError.InTwoReferences(same.First().Assemblies, [.. same.Select(one => one.Plugin)]));

    private static IEnumerable<BuildError> Files(IEnumerable<HostPlugin> plugins)
    {
        // Names that differ only in case are one file on Windows and macOS.
        var owners = new Dictionary<string, HostPlugin>(StringComparer.OrdinalIgnoreCase);
        foreach (HostPlugin plugin in plugins.Where(plugin => plugin.Entry.MetadataFile is not null))
        {
            string file = plugin.Entry.MetadataFile!.Replace('\\', '/');
            if (owners.TryGetValue(file, out HostPlugin? owner))
            {
                if (!IsSamePlugin(owner.Entry, plugin.Entry) && !owner.Assembly.Equals(plugin.Assembly, StringComparison.Ordinal))
                {
                    yield return BuildError.FileInTwoReferences(file, owner.ToString(), plugin.ToString());
                }
            }
            else
            {
                owners.Add(file, plugin);
            }
        }
    }

    private static bool IsSamePlugin(ManifestEntry one, ManifestEntry other) =>
        one.Kind.Equals(other.Kind, StringComparison.Ordinal) && one.Name.Equals(other.Name, StringComparison.Ordinal);

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
