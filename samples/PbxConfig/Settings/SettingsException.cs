namespace PbxConfig.Settings;

/// <summary>The configuration is wrong. The message says where, and repeats no password.</summary>
internal sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
