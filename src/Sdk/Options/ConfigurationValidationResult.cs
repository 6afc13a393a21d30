namespace Patchbay;

/// <summary>The errors and warnings that validation found in a plugin's configuration.</summary>
public sealed record ConfigurationValidationResult
{
    internal static ConfigurationValidationResult Valid { get; } = new();

    /// <summary>What is wrong, in the order of the options. The plugin can be created only if this is empty.</summary>
    public IReadOnlyList<ConfigurationError> Errors { get; init; } = [];

    /// <summary>What is probably not meant.</summary>
    public IReadOnlyList<ConfigurationWarning> Warnings { get; init; } = [];

    /// <summary>Whether there are no errors. Warnings do not count.</summary>
    public bool IsValid => Errors.Count == 0;
}
