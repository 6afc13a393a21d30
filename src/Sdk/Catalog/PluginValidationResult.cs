using Patchbay.Text;

namespace Patchbay;

/// <summary>What validation found in a plugin that a host is about to create.</summary>
public sealed record PluginValidationResult
{
    /// <summary>The plugin and its configuration.</summary>
    public required PluginConfiguration Plugin { get; init; }

    /// <summary>Why it cannot be created whatever its configuration: it does not exist, or a service is missing.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What is wrong with its configuration, in the order of the options.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; init; } = [];

    /// <summary>What is probably not meant in its configuration.</summary>
    public IReadOnlyList<ConfigurationWarning> Warnings { get; init; } = [];

    /// <summary>Whether nothing is wrong. Warnings do not count.</summary>
    public bool IsValid => Problems.Count == 0 && Errors.Count == 0;

    /// <summary>Returns everything that is wrong, and all warnings, a line for each, all beginning with kind and name.</summary>
    /// <returns>The lines; empty if there is nothing to say.</returns>
    public override string ToString()
    {
        IEnumerable<string> findings = Problems.Concat(Errors.Select(error => error.ToString())).Concat(Warnings.Select(warning => $"warning: {warning}"));
        return string.Join('\n', findings.Select(finding => FoundText.Line($"{Plugin.Kind} {FoundText.Quote(Plugin.Name ?? "")}: {finding}")));
    }
}
