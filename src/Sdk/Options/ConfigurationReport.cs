namespace Patchbay;

/// <summary>What there is to say of a plugin's configuration.</summary>
/// <param name="Errors">What is wrong, in the order of the options. The plugin can be created only if there is nothing.</param>
/// <param name="Warnings">What is probably not meant.</param>
public sealed record ConfigurationReport(IReadOnlyList<ConfigurationError> Errors, IReadOnlyList<ConfigurationWarning> Warnings);
