using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay;

// Saying why a plugin is or is not there.
public sealed partial class PluginCatalog
{
    /// <summary>Says why the catalog has a plugin, or has it not: where plugins were looked for, what was refused and why, and near names.</summary>
    /// <param name="kind">Its kind, for example <c>device</c>.</param>
    /// <param name="name">Its name, for example <c>wled</c>.</param>
    /// <returns>The explanation. It is made for people; nothing throws because of a plugin.</returns>
    public PluginExplanation Explain(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        CatalogContent content = _content;
        PluginRegistry[] having = [.. content.Registries.Where(registry => registry.Find(kind, name) >= 0)];
        PluginDescriptor? plugin = having.Length == 1 ? CatalogContent.Describe(having[0], having[0].Find(kind, name)) : null;
        string[] names = [.. content.List().Where(known => known.Kind.Equals(kind, StringComparison.Ordinal)).Select(known => known.Name)];
        List<string> findings =
        [
            .. plugin is not null ? [$"It is the class {plugin.ClassName} in the assembly {plugin.AssemblyName}."]
                : having.Length > 1 ? [CatalogContent.Duplicate(CatalogContent.Describe(having[0], having[0].Find(kind, name)), having.Select(registry => registry.AssemblyName))]
                : Enumerable.Empty<string>(),
            .. content.Origins?.Explain(kind, name, plugin) ?? [],
        ];
        if (having.Length == 0)
        {
            findings.Add(content.Registries.Length == 0
                ? "The catalog has no plugins at all."
                : $"It was looked for in the assemblies {string.Join(", ", content.Registries.Select(registry => registry.AssemblyName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.");
        }

        return new PluginExplanation(kind, name, plugin, findings, having.Length > 0 ? null : Suggest(kind, name, names));
    }

    private string? Suggest(string kind, string name, string[] names)
    {
        string[] kinds = [.. _content.List().Select(plugin => plugin.Kind).Distinct(StringComparer.Ordinal)];
        string[] others = [.. kinds.Where(other => !other.Equals(kind, StringComparison.Ordinal) && TryGetPlugin(other, name, out _))];
        return others.Length > 0 ? $"There is a {others[0]} of this name."
            : names.Length == 0 ? NearNames.Suggest(kind, kinds) ?? $"There is no {FoundText.Line(kind)} at all."
            : NearNames.Suggest(name, names) ?? NearNames.List(names);
    }
}
