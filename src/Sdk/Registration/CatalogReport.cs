using Patchbay.Registration;

namespace Patchbay;

/// <summary>What there is to say of a catalog and of all plugins that a host is about to create.</summary>
/// <param name="Problems">What is wrong with the catalog itself: duplicate names, connectors that do not go together.</param>
/// <param name="Plugins">What there is to say of each plugin, in the order in which they were given.</param>
public sealed record CatalogReport(IReadOnlyList<string> Problems, IReadOnlyList<PluginReport> Plugins)
{
    /// <summary>Whether nothing is wrong, so that everything can be created. Warnings do not count.</summary>
    public bool IsValid => Problems.Count == 0 && Plugins.All(plugin => plugin.IsValid);

    /// <summary>Everything that is wrong, and all warnings, a line for each.</summary>
    /// <returns>The lines; empty if there is nothing to say.</returns>
    public override string ToString() => string.Join('\n', Problems.Select(FoundText.Line).Concat(Plugins.Select(plugin => plugin.ToString()).Where(lines => lines.Length > 0)));

    /// <summary>Does nothing if all is right.</summary>
    /// <exception cref="PluginException">Something is wrong; the message lists all of it.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new PluginException($"Not all plugins can be used:\n{this}");
        }
    }
}

/// <summary>What there is to say of a plugin that a host is about to create.</summary>
/// <param name="Plugin">Which plugin, and its configuration.</param>
/// <param name="Problems">Why it cannot be created whatever its configuration: it does not exist, or a service is missing.</param>
/// <param name="Errors">What is wrong with its configuration, in the order of the options.</param>
/// <param name="Warnings">What is probably not meant in its configuration.</param>
public sealed record PluginReport(
    PluginConfiguration Plugin, IReadOnlyList<string> Problems, IReadOnlyList<ConfigurationError> Errors, IReadOnlyList<ConfigurationWarning> Warnings)
{
    /// <summary>Whether nothing is wrong. Warnings do not count.</summary>
    public bool IsValid => Problems.Count == 0 && Errors.Count == 0;

    /// <summary>Everything that is wrong, and all warnings, a line for each, all beginning with kind and name.</summary>
    /// <returns>The lines; empty if there is nothing to say.</returns>
    public override string ToString()
    {
        IEnumerable<string> findings = Problems.Concat(Errors.Select(error => error.ToString())).Concat(Warnings.Select(warning => $"warning: {warning}"));
        return string.Join('\n', findings.Select(finding => FoundText.Line($"{Plugin.Kind} {FoundText.Quote(Plugin.Name ?? "")}: {finding}")));
    }
}
