using System.Globalization;

namespace Patchbay;

/// <summary>Where a value of the configuration was written.</summary>
/// <param name="File">The file, as the configuration's source names it: <c>appsettings.json</c>.</param>
/// <param name="Line">The line in it, the first being 1; null if it is not known, as for formats other than JSON.</param>
public sealed record ConfigurationPlace(string File, int? Line)
{
    /// <summary>The place for a person.</summary>
    /// <returns>For example <c>appsettings.json, line 12</c>.</returns>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}") : File;
}
