namespace CoffeeConnector.Backends;

/// <summary>The configuration record of a coffee machine.</summary>
[PluginOptions]
public sealed record CoffeeOptions
{
    /// <summary>The version of the machine.</summary>
    [Prompt("Version of the machine")]
    public required string Version { get; init; }

    /// <summary>Where the machine is.</summary>
    [Prompt("Address of the machine, as in http://192.168.1.20/")]
    public required Uri Location { get; init; }

    /// <summary>Who logs in.</summary>
    [Prompt("User name")]
    public required string Username { get; init; }

    /// <summary>The password.</summary>
    [Prompt("Password")]
    public required Secret Password { get; init; }

    /// <summary>The language in which drinks are imported.</summary>
    public string DefaultLanguage { get; init; } = "en_US";

    /// <summary>How long to wait for an answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
}
