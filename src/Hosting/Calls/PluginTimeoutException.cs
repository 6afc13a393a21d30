namespace Patchbay.Hosting;

/// <summary>Thrown to the caller of a plugin whose call took longer than the host allows.</summary>
public sealed class PluginTimeoutException : PluginException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">Which call took too long, and what was allowed.</param>
    public PluginTimeoutException(string message)
        : base(message)
    {
    }
}
