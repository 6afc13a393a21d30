using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FileSync.Configuration;

/// <summary>
/// The connections and subjects of a configuration. Reading collects all errors, so that they can be reported
/// before a server or a file is touched.
/// </summary>
internal sealed class SyncPlan(PluginCatalog catalog)
{
    private const int MostRuns = 100;
    private readonly List<string> _errors = [];

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The connections, in the order of their names.</summary>
    public IReadOnlyList<Connection> Connections { get; private set; } = [];

    /// <summary>The folder that takes the files; null for one that is made for the purpose.</summary>
    public string? Target { get; private set; }

    public int Runs { get; private set; } = 1;

    public void Read(IConfiguration configuration, IServiceProvider services)
    {
        Target = configuration["target"];
        ReadRuns(configuration["runs"]);
        IConfigurationSection[] connections = Children(configuration, "connections", "connections by name");
        var sources = new SourceReader([.. connections.Select(connection => connection.Key)], _errors);
        ILookup<string, Source> sourcesByConnection = sources.Read(Children(configuration, "subjects", "subjects by name"));
        Connections = [.. connections
            .OrderBy(connection => connection.Key, StringComparer.Ordinal)
            .Select(connection => (connection.Key, Type: connection["plugin"], Plugin: CreatePlugin(connection, services)))
            .Where(connection => connection.Plugin is not null)
            .Select(connection => new Connection(connection.Key, connection.Type!, connection.Plugin!, [.. sourcesByConnection[connection.Key]]))];
    }

    private void ReadRuns(string? text)
    {
        if (text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs is >= 1 and <= MostRuns))
        {
            Runs = text is null ? 1 : int.Parse(text, CultureInfo.InvariantCulture);
            return;
        }

        AddError("runs", $"a whole number from 1 to {MostRuns}", $"\"{text}\"", "Choose how often to synchronise.");
    }

    private IConfigurationSection[] Children(IConfiguration configuration, string key, string expected)
    {
        IConfigurationSection[] children = [.. configuration.GetSection(key).GetChildren()];
        if (children.Length == 0)
        {
            AddError(key, expected, "nothing", $"Add \"{key}\" with at least one.");
        }

        return children;
    }

    private ISyncPlugin? CreatePlugin(IConfigurationSection connection, IServiceProvider services)
    {
        if (connection["plugin"] is not { } plugin)
        {
            AddError($"{connection.Path}:plugin", "the name of a sync plugin", "nothing", "Add \"plugin\"; the list above has the names.");
            return null;
        }

        try
        {
            return catalog.Create<ISyncPlugin>(plugin, connection, services);
        }
        catch (Exception exception) when (exception is PluginConfigurationException or PluginNotFoundException)
        {
            _errors.Add(exception is PluginNotFoundException ? $"{connection.Path}:plugin: {exception.Message}" : exception.Message);
            return null;
        }
    }

    private void AddError(string path, string expected, string found, string suggestion) =>
        _errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion }.ToString());
}
