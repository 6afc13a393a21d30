using System.Globalization;
using Microsoft.Extensions.Configuration;
using Patchbay.Registration;

namespace Patchbay;

/// <summary>Where a value of the configuration was written.</summary>
/// <param name="File">The file, as the configuration's source names it: <c>appsettings.json</c>; in full if several sources name theirs so.</param>
/// <param name="Line">The line in it, the first being 1; null if it is not known, as for formats other than JSON.</param>
public sealed record ConfigurationPlace(string File, int? Line)
{
    /// <summary>Finds where a value was written, for errors of a host's own.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="path">The path of the value: <c>devices:device1:default_rule</c>.</param>
    /// <returns>
    /// The place; that of the section around it if the value itself is missing; null if the configuration does not know,
    /// as for environment variables.
    /// </returns>
    public static ConfigurationPlace? Find(IConfigurationRoot configuration, string path)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(path);
        return new ConfigurationPlaces().Find(configuration, path);
    }

    /// <summary>The place for a person.</summary>
    /// <returns>For example <c>appsettings.json, line 12</c>.</returns>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}") : File;
}
