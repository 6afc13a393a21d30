using System.Net;
using Patchbay.Devices.WebRepl;

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
    /// The pins of the board that devices, and its infrared blaster, may use; null, as it is if nothing is said, for any. Another one is an error in the configuration, and keeps no instance from
    /// running. Of an ESP32 these are 4, 13, 16–19, 21–23, 25–27, 32 and 33.
    /// </summary>
    public IReadOnlySet<int>? DevicePins { get; set; }

    /// <summary>The pins of the board that sensors may use, as <see cref="DevicePins"/>; null, as it is if nothing is said, for any. Of an ESP32 these are those of devices, and 5, 14, 15, 34, 35, 36 and 39.</summary>
    public IReadOnlySet<int>? SensorPins { get; set; }

    /// <summary>
    /// Where the API listens: <c>127.0.0.1:8123</c> if nothing is said, so that only programs of this machine reach it. Null for no API. Port 0 takes a free one.
    /// </summary>
    public IPEndPoint? Listen { get; set; } = new(IPAddress.Loopback, 8123);

    /// <summary>
    /// What every client has to send: by HTTP as <c>Authorization: Bearer</c>, otherwise as the first line. Null, as it is if nothing is said, for nothing: existing clients know none, and whoever reaches
    /// the port controls the node.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>
    /// Where clients upload the configuration by the protocol of WebREPL; <c>127.0.0.1:8266</c> if nothing is said, but nothing listens there unless <see cref="WebReplPassword"/> is set. Clients know
    /// no other port.
    /// </summary>
    public IPEndPoint WebReplListen { get; set; } = new(IPAddress.Loopback, WebReplOptions.DefaultPort);

    /// <summary>
    /// The password of uploads, which replace the configuration file and nothing else; null, as it is if nothing is said, for no uploads. It is sent in clear, so it protects against mistakes, and not
    /// against those who listen.
    /// </summary>
    public string? WebReplPassword { get; set; }

    /// <summary>How long a driver may take for a call; 5 seconds if nothing is said, as clients wait no longer.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many of the last changes are kept in the history; 1,000 if nothing is said.</summary>
    public int HistoryLength { get; set; } = 1000;

    /// <summary>The file to which the program writes its log, which clients may then clear; null if nothing is said.</summary>
    public string? LogFile { get; set; }
}
