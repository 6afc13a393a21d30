using System.Net;

namespace Patchbay.Devices;

/// <summary>How a node runs: where its configuration is, and who may reach it.</summary>
public sealed class DevicesOptions
{
    /// <summary>
    /// The node's configuration, as existing nodes have it; a relative path is one below the program's content root. <c>config.json</c> if nothing is said. If there is no such
    /// file, the node starts blank.
    /// </summary>
    public string ConfigurationFile { get; set; } = "config.json";

    /// <summary>
    /// The path of a section of the program's own configuration that is the node's, in the place of a file; null if nothing is said. What clients change is then not saved.
    /// </summary>
    public string? ConfigurationSection { get; set; }

    /// <summary>
    /// Where the API listens: <c>127.0.0.1:8123</c> if nothing is said, so that only programs of this machine reach it. Null for no API. Port 0 takes a free one.
    /// </summary>
    public IPEndPoint? Listen { get; set; } = new(IPAddress.Loopback, 8123);

    /// <summary>
    /// What every client has to send: by HTTP as <c>Authorization: Bearer</c>, otherwise as the first line. Null, as it is if nothing is said, for nothing: existing clients know none, and whoever reaches
    /// the port controls the node.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>How long a driver may take for a call; 5 seconds if nothing is said, as clients wait no longer.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many of the last changes are kept in the history; 1,000 if nothing is said.</summary>
    public int HistoryLength { get; set; } = 1000;

    /// <summary>The file to which the program writes its log, which clients may then clear; null if nothing is said.</summary>
    public string? LogFile { get; set; }
}
