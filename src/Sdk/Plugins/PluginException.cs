namespace Patchbay;

/// <summary>
/// A plugin cannot be found, created or used as it is: the base of all exceptions that Patchbay itself throws about plugins. What a
/// plugin throws is not changed.
/// </summary>
public class PluginException : InvalidOperationException
{
    /// <summary>Creates an exception about a plugin.</summary>
    /// <param name="message">What is wrong, and how to fix it.</param>
    /// <param name="innerException">The exception behind it; null if there is none.</param>
    public PluginException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
