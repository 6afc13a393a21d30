using System.Diagnostics.CodeAnalysis;

namespace Patchbay;

/// <summary>
/// Is implemented by configuration providers that know where their values were written, so that errors in them have a file and a line. For the framework's JSON files that is known anyway.
/// </summary>
public interface IConfigurationLocationProvider
{
    /// <summary>Finds where a value was written.</summary>
    /// <param name="path">The path of a value or section that the provider has: <c>devices:device1:default_rule</c>. Case does not matter.</param>
    /// <param name="location">The location.</param>
    /// <returns>Whether it is known.</returns>
    bool TryGetLocation(string path, [NotNullWhen(true)] out ConfigurationLocation? location);
}
