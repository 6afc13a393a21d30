namespace Patchbay.Hosting;

/// <summary>
/// Thrown to the caller of a plugin that is not called at present: because its calls failed repeatedly, because calls that took too long still
/// run, or because it was stopped. A stream whose plugin is stopped or replaced ends with it too.
/// </summary>
public sealed class PluginUnavailableException : PluginException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">Which plugin is not available, and why.</param>
    public PluginUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>After which time a call is made again; null if that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
