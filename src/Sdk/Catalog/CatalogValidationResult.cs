using Patchbay.Text;

namespace Patchbay;

/// <summary>What validation found in a catalog and in all plugins that a host is about to create.</summary>
public sealed record CatalogValidationResult
{
    /// <summary>What is wrong with the catalog itself: duplicate names, plugins of a kind that do not go together.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The result of each plugin, in the order in which they were given.</summary>
    public IReadOnlyList<PluginValidationResult> Plugins { get; init; } = [];

    /// <summary>Whether nothing is wrong, so that everything can be created. Warnings do not count.</summary>
    public bool IsValid => Problems.Count == 0 && Plugins.All(plugin => plugin.IsValid);

    /// <summary>Returns everything that is wrong, and all warnings, a line for each.</summary>
    /// <returns>The lines; empty if there is nothing to say.</returns>
    public override string ToString() => string.Join('\n', Problems.Select(FoundText.Line).Concat(Plugins.Select(plugin => plugin.ToString()).Where(lines => lines.Length > 0)));

    /// <summary>Throws if anything is wrong.</summary>
    /// <exception cref="PluginException">Something is wrong; the message lists all of it.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new PluginException($"Not all plugins can be used:\n{this}");
        }
    }
}
