namespace FileSync.Plugins;

/// <summary>Options of a <see cref="Folder"/>.</summary>
[PluginOptions]
public sealed record FolderOptions
{
    /// <summary>The folder to fetch from, for example one on a stick or a network drive.</summary>
    [Prompt("Folder to fetch from")]
    public required string Path { get; init; }
}
