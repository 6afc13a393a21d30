using System.Text.Json;

namespace Patchbay.Devices.Configuration.Documents;

/// <summary>What is written in a node's configuration, before anybody asks whether it is right.</summary>
internal sealed class NodeDocument
{
    /// <summary>The root: an object. Of keys that stand twice, the last counts.</summary>
    public required JsonElement Root { get; init; }

    /// <summary>The keys that stand more than once in their object.</summary>
    public IReadOnlyList<DuplicateKey> Duplicates { get; init; } = [];

    /// <summary>What comes before each path in errors; null if the document is a whole configuration.</summary>
    public string? Prefix { get; init; }

    /// <summary>The file as the options see it: its name, and the bytes that were read; null if it is none.</summary>
    public ReadFile? File { get; init; }

    /// <summary>Finds where the value with a path stands, or the section that lacks it.</summary>
    public required Func<string, ConfigurationLocation?> Locate { get; init; }
}

/// <summary>A key that stands more than once in its object.</summary>
/// <param name="Path">The path of the key.</param>
/// <param name="Key">The key.</param>
/// <param name="FirstLine">The line where it stands first.</param>
internal sealed record DuplicateKey(string Path, string Key, int FirstLine);
