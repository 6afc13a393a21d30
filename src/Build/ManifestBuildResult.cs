using Patchbay.Build.Messages;

namespace Patchbay.Build;

/// <summary>The result of the build step.</summary>
internal sealed record ManifestBuildResult
{
    /// <summary>The content of each file by its path relative to the output folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The name of the plugin of each file that belongs to one, for messages.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the assembly has plugins, and so a manifest.</summary>
    public bool HasPlugins { get; init; }

    /// <summary>The warnings.</summary>
    public IReadOnlyList<BuildError> Warnings { get; init; } = [];

    /// <summary>The errors; if there are any, there are no files.</summary>
    public IReadOnlyList<BuildError> Errors { get; init; } = [];
}
