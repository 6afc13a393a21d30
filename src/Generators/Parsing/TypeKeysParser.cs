using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// Reads the keys that the project's <c>PatchbayConfigurationSection</c> items name as <c>TypeKey</c>, so that no code has to
/// name them again.
/// </summary>
internal static class TypeKeysParser
{
    // Written by Patchbay.Sdk.targets: escaped as in a URI, because a configuration file of the compiler ends values at # and ;.
    private const string Property = "build_property.PatchbayTypeKeys";
    private const char Separator = '|';

    /// <summary>The keys, each once.</summary>
    public static EquatableArray<string> Parse(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out string? keys)
            ? Uri.UnescapeDataString(keys).Split(Separator)
                .Select(static key => key.Trim())
                .Where(static key => key.Length > 0 && key[0] is not ('_' or '$')) // Those are the host's in every program.
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static key => key, StringComparer.Ordinal)
                .ToEquatableArray()
            : EquatableArray<string>.Empty;
}
