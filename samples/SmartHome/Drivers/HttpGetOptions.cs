using System.ComponentModel.DataAnnotations;

namespace SmartHome.Drivers;

/// <summary>Options of an <see cref="HttpGet"/>.</summary>
[PluginOptions]
public sealed record HttpGetOptions : DeviceOptions
{
    /// <summary>Where the device is, and the folder of the two paths: <c>http://192.168.1.20:8080/api</c>.</summary>
    [Prompt("Address of the device")]
    public required Uri Uri { get; init; }

    /// <summary>The path that turns the device on, with its query.</summary>
    [Prompt("Path that turns it on")]
    public required string OnPath { get; init; }

    /// <summary>The path that turns the device off, with its query.</summary>
    [Prompt("Path that turns it off")]
    public required string OffPath { get; init; }

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The address without its scheme: devices in a home speak HTTP, whatever is written.</summary>
    internal string Address => Uri.OriginalString[(Uri.OriginalString.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');

    /// <summary>The address has to be one of the web.</summary>
    /// <returns>The error, if there is one.</returns>
    public string? Validate() => Uri.Scheme is "http" or "https" ? null : "\"uri\" has to start with http://.";
}
