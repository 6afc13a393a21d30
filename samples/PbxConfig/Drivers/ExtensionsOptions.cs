using System.ComponentModel.DataAnnotations;

namespace PbxConfig.Drivers;

/// <summary>Options of an <see cref="ExtensionsConf"/>.</summary>
[PluginOptions]
public sealed record ExtensionsOptions
{
    /// <summary>Where calls of the accounts start.</summary>
    public required string Context { get; init; }

    /// <summary>How long a telephone rings before the mailbox answers.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:59:59")]
    public TimeSpan RingTime { get; init; } = TimeSpan.FromSeconds(20);
}
