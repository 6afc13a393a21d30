namespace FileSync.Configuration;

/// <summary>A configured plugin with the sources to fetch through it.</summary>
/// <param name="Name">The connection's name.</param>
/// <param name="PluginName">The plugin's name.</param>
/// <param name="Plugin">The plugin.</param>
/// <param name="Sources">The folders to fetch.</param>
internal sealed record Connection(string Name, string PluginName, ISyncPlugin Plugin, IReadOnlyList<Source> Sources);
