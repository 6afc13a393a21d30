using System.Globalization;
using Microsoft.Extensions.Configuration;
using Patchbay.Hosting;

namespace FileSync.Configuration;

/// <summary>
/// The sources of a configuration by their connections, and what is wrong with all of it, so that it can be reported
/// before a server or a file is touched.
/// </summary>
internal sealed class SyncPlan
{
    private const int MostRuns = 100;
    private readonly List<string> _errors = [];
    private ILookup<string, Source> _sources = Array.Empty<Source>().ToLookup(_ => "");

    /// <summary>
    /// How the connections of the configuration become instances. Plugins limit the time themselves, as their options say, and a file that
    /// cannot be fetched says nothing about the next.
    /// </summary>
    public static PluginInstancesOptions Options { get; } = new()
    {
        ReloadOnChange = false,
        Calls = { Timeout = Timeout.InfiniteTimeSpan, CircuitMinimumCalls = int.MaxValue },
    };

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The folder that takes the files; null for one that is made for the purpose.</summary>
    public string? Target { get; private set; }

    public int Runs { get; private set; } = 1;

    public void Read(IConfiguration configuration, PluginInstances<ISyncPlugin> connections)
    {
        Target = configuration["target"];
        ReadRuns(configuration["runs"]);
        IConfigurationSection[] sections = Children(configuration, "connections", "connections by name");
        var sources = new SourceReader([.. sections.Select(connection => connection.Key)], _errors);
        _sources = sources.Read(Children(configuration, "subjects", "subjects by name"));
        _errors.AddRange(connections.Validate());
    }

    /// <summary>The connections with their sources, in the order of their names.</summary>
    public IEnumerable<Connection> Connections(PluginInstances<ISyncPlugin> connections) =>
        connections.OrderBy(connection => connection.Name, StringComparer.Ordinal)
            .Select(connection => new Connection(connection.Name, connection.Plugin?.Name ?? "", connection.Contract, [.. _sources[connection.Name]]));

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

    private void AddError(string path, string expected, string found, string suggestion) =>
        _errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found, Suggestion = suggestion }.ToString());
}
