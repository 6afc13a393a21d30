namespace PbxConfig.Drivers;

/// <summary>How calls are carried.</summary>
public enum SipTransport
{
    /// <summary>In datagrams.</summary>
    Udp,

    /// <summary>Over a connection.</summary>
    Tcp,

    /// <summary>Over an encrypted connection.</summary>
    Tls,
}

/// <summary>Options of a <see cref="FlatSipConf"/>.</summary>
[PluginOptions]
public sealed record FlatSipOptions : SipOptions
{
    /// <summary>How calls are carried.</summary>
    public SipTransport Transport { get; init; } = SipTransport.Udp;

    /// <summary>A file that somebody wrote by hand, to stand at the end.</summary>
    public string? Append { get; init; }
}
