namespace FileSync.Plugins;

/// <summary>Options of a <see cref="WebDav"/>.</summary>
[PluginOptions]
public sealed record WebDavOptions
{
    /// <summary>The address of the shared folder, <c>http</c> or <c>https</c>. Over <c>http</c> everybody on the way can read the password.</summary>
    [Prompt("Address of the shared folder")]
    public required Uri Url { get; init; }

    /// <summary>The user's name; nothing for a folder that is open to all.</summary>
    [Prompt("User name")]
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    [Prompt("Password")]
    public Secret? Password { get; init; }

    /// <summary>What tells whether a file has changed.</summary>
    public WebDavDigest Digest { get; init; } = WebDavDigest.Modified;

    /// <summary>How long to wait for an answer, and within a download for its next piece.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What tells whether a file has changed.</summary>
public enum WebDavDigest
{
    /// <summary>Its length and the time of its modification: quick, and right unless somebody sets times back.</summary>
    Modified,

    /// <summary>Its content, which has to be downloaded each time. For servers that do not know when a file was modified.</summary>
    Content,
}
