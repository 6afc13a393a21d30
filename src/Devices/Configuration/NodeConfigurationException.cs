namespace Patchbay.Devices;

/// <summary>Thrown if a node's configuration cannot be read or written at all. Errors in parts of it are reported, and the rest runs.</summary>
public sealed class NodeConfigurationException : PluginException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public NodeConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The reason.</param>
    public NodeConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
