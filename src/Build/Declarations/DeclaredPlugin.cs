using Patchbay.Build.Assemblies;
using Patchbay.Build.Text;

namespace Patchbay.Build.Declarations;

/// <summary>A class of a finished assembly with a plugin attribute.</summary>
/// <param name="Class">The full name of the class.</param>
/// <param name="Kind">The kind of the attribute; null if it cannot be found.</param>
/// <param name="Name">The plugin's name; null if it is not known.</param>
internal sealed record DeclaredPlugin(string Class, string? Kind, string? Name)
{
    /// <summary>Whether the generator wrote an entry for the declaration.</summary>
    public bool IsIn(IEnumerable<ManifestEntry> entries) => entries.Any(entry =>
        entry.Class.Equals(Class, StringComparison.Ordinal)
        && (Kind is null || entry.Kind.Equals(Kind, StringComparison.Ordinal))
        && (Name is null || entry.Name.Equals(Name, StringComparison.Ordinal)));

    public override string ToString() => Name is null ? ReadableText.Name(Kind ?? "plugin") : ManifestEntry.Words(Kind ?? "plugin", Name);
}
