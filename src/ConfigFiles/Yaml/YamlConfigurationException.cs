namespace Patchbay.ConfigFiles;

/// <summary>Thrown if YAML cannot be read as a configuration. The message has file and line, and no values.</summary>
public sealed class YamlConfigurationException : PluginException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">The reason, if another one.</param>
    public YamlConfigurationException(string message, Exception? innerException = null)
        : base(message, innerException!)
    {
    }
}
