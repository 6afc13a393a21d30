using System.Collections.Immutable;
using Patchbay.Roslyn.Contracts;

namespace Patchbay.Generators.Parsing;

/// <summary>
/// The metadata names of all attributes that declare a plugin: the general one, and those of the built-in kinds, which
/// the build lists from the folder with the attributes' sources.
/// </summary>
internal static partial class PluginAttributeNames
{
    public static ImmutableArray<string> All { get; } = ImmutableArray.CreateRange(Kinds).Add(KnownNames.PluginAttribute);
}
