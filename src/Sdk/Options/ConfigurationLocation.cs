using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Patchbay;

/// <summary>Where a value of the configuration was written.</summary>
public sealed record ConfigurationLocation
{
    /// <summary>The file, as the configuration's source names it: <c>appsettings.json</c>; in full if several sources name theirs so.</summary>
    public required string File { get; init; }

    /// <summary>The line in it, the first being 1; null if it is not known, as for formats other than JSON whose provider is no <see cref="IConfigurationLocationProvider"/>.</summary>
    public int? Line { get; init; }

    /// <summary>Finds where a value was written, for errors of a host's own.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="path">The path of the value: <c>devices:device1:default_rule</c>.</param>
    /// <param name="location">The location; that of the section around it if the value itself is missing.</param>
    /// <returns>False if the configuration does not know it, as for environment variables.</returns>
    public static bool TryGet(IConfigurationRoot configuration, string path, [NotNullWhen(true)] out ConfigurationLocation? location)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(path);
        location = new ConfigurationLocations().Find(configuration, path);
        return location is not null;
    }

    /// <summary>Returns the location for a person.</summary>
    /// <returns>For example <c>appsettings.json, line 12</c>.</returns>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}") : File;
}
