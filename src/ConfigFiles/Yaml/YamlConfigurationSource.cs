using Microsoft.Extensions.Configuration;

namespace Patchbay.ConfigFiles;

/// <summary>
/// A YAML file and the <c>conf.d/*.yml</c> beside it, merged in the order of their names: keys are added, a value or list replaces an earlier one, and <c>~</c> removes it with everything
/// below. Errors in values have file and line.
/// </summary>
public sealed class YamlConfigurationSource : IConfigurationSource
{
    /// <summary>The main file.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the main file may be missing.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the files are read again when they change. If they have an error then, the values stay as they are.</summary>
    public bool ReloadOnChange { get; init; }

    /// <summary>How long the files have to be at rest before they are read again, as editors write files in steps; a quarter of a second if nothing is said.</summary>
    public TimeSpan ReloadDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new YamlConfigurationProvider(this);
}
