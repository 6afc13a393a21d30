using System.Net;

namespace Patchbay.Devices.Transport;

/// <summary>Where and how a node's API answers.</summary>
internal sealed record ApiServerOptions
{
    /// <summary>The address and port to listen at. Port 0 takes a free one.</summary>
    public required IPEndPoint Endpoint { get; init; }

    /// <summary>What every caller has to know; null if nothing. One line of text.</summary>
    public string? Token { get; init; }

    /// <summary>How long a client may take to send its request, and again to take its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The size of a request with its token and headers, in bytes.</summary>
    public int MaxRequestSize { get; init; } = 64 * 1024;

    /// <summary>The number of connections at a time. More are closed at once, without an answer.</summary>
    public int MaxConnections { get; init; } = 64;
}
