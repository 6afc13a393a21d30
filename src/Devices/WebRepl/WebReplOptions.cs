using System.Net;

namespace Patchbay.Devices.WebRepl;

/// <summary>Where and how a node takes uploads.</summary>
internal sealed record WebReplOptions
{
    /// <summary>The port that clients know; they cannot be told another one.</summary>
    public const int DefaultPort = 8266;

    /// <summary>The address and port to listen at. Port 0 takes a free one.</summary>
    public required IPEndPoint Endpoint { get; init; }

    /// <summary>What every client has to know. One line of text that is not empty.</summary>
    public required string Password { get; init; }

    /// <summary>The size of a file, in bytes.</summary>
    public int MaxFileSize { get; init; } = 1024 * 1024;

    /// <summary>The number of connections at a time. More are closed at once.</summary>
    public int MaxConnections { get; init; } = 4;

    /// <summary>How long a client may take for handshake and password.</summary>
    public TimeSpan LoginTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a client that has logged in may send nothing.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
