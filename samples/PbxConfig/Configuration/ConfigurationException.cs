namespace PbxConfig.Configuration;

/// <summary>The configuration is invalid. The message has the location, and no password.</summary>
internal sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
