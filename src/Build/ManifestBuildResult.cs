using Patchbay.Build.Messages;

namespace Patchbay.Build;

/// <summary>What came out of the build step.</summary>
internal sealed record ManifestBuildResult
{
    /// <summary>The content of each file by its path relative to the output folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The plugin, as messages name it, of each file that belongs to one.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the assembly has plugins, and so a manifest.</summary>
    public bool HasPlugins { get; init; }

    /// <summary>What is probably not meant.</summary>
    public IReadOnlyList<BuildError> Warnings { get; init; } = [];

    /// <summary>Why there are no files.</summary>
    public IReadOnlyList<BuildError> Errors { get; init; } = [];
}
