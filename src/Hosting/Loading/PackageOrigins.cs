using Patchbay.Registration;

namespace Patchbay.Hosting.Loading;

/// <summary>Explains which package a plugin comes from, and which packages were looked at or refused.</summary>
internal sealed class PackageOrigins(
    IReadOnlyList<HostedPackage> packages, IReadOnlyList<PackageRefusal> refusals, IReadOnlyList<string> notes, IReadOnlyDictionary<string, string> history) : PluginOrigins
{
    private readonly Dictionary<string, string> _history = new(history, StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<string> Explain(string kind, string name, PluginDescriptor? plugin)
    {
        foreach (HostedPackage package in packages.Where(package => package.Tables.Any(table => table.Find(kind, name) >= 0)))
        {
            yield return $"The package \"{package.Listed.Id}\" {package.Listed.Version} in the folder \"{package.Listed.Folder}\" has it, which is {(package.IsLoaded ? "loaded" : "not loaded yet")}.";
            if (_history.TryGetValue(package.Listed.Id, out string? past))
            {
                yield return past;
            }
        }

        if (plugin is null)
        {
            if (packages.Count > 0)
            {
                yield return $"The packages {string.Join(", ", packages.Select(package => $"\"{package.Listed.Id}\" {package.Listed.Version}"))} do not have it.";
            }

            foreach (KeyValuePair<string, string> gone in _history.Where(gone => !packages.Any(package => package.Listed.Id.Equals(gone.Key, StringComparison.OrdinalIgnoreCase))))
            {
                yield return $"The package \"{gone.Key}\" is gone. {gone.Value}";
            }
        }

        // What was refused may be a newer version of what is there.
        foreach (PackageRefusal refusal in plugin is null ? refusals : refusals.Where(refusal => packages.Any(package => package.Owns(plugin) && package.Listed.Folder.Equals(refusal.Folder, StringComparison.Ordinal))))
        {
            yield return $"The package {refusal}";
        }

        foreach (string note in notes)
        {
            yield return note;
        }
    }
}
