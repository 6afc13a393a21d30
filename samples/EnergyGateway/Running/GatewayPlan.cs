using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EnergyGateway.Running;

/// <summary>
/// The connectors and commands of a configuration. Reading collects all errors, so that they can be reported
/// before a device is touched.
/// </summary>
internal sealed class GatewayPlan(PluginCatalog catalog, ManifestIntervals intervals, IServiceProvider services)
{
    private const int MostRounds = 1000;
    private readonly List<string> _errors = [];
    private readonly List<ConfiguredConnector> _connectors = [];

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<ConfiguredConnector> Connectors => _connectors;

    public IReadOnlyList<Command> Commands { get; private set; } = [];

    /// <summary>How often each sensor flow runs.</summary>
    public int Rounds { get; private set; } = 1;

    public void Read(IConfiguration configuration)
    {
        if (configuration["rounds"] is { } rounds)
        {
            Rounds = int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= MostRounds
                ? number
                : AddError<int>("rounds", $"a whole number from 1 to {MostRounds}", rounds, "Choose how often to ask each device.");
        }

        IConfigurationSection[] sections = [.. configuration.GetSection("connectors").GetChildren()];
        if (sections.Length == 0)
        {
            AddError<string>("connectors", "connectors by name", null, "Add at least one.");
        }

        foreach (IConfigurationSection section in sections)
        {
            ReadConnector(section);
        }

        var names = sections.Select(section => section.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Commands = [.. configuration.GetSection("commands").GetChildren().Select(section => ReadCommand(section, names)).OfType<Command>()];
    }

    private void ReadConnector(IConfigurationSection section)
    {
        if (section["plugin"] is not { } plugin)
        {
            AddError<string>($"{section.Path}:plugin", "the name of a connector", null, "Add \"plugin\"; the list above has the names.");
            return;
        }

        TimeSpan? interval = ReadInterval(section);
        try
        {
            PluginDescriptor descriptor = catalog.GetPlugin("connector", plugin);
            var connector = (IConnector)catalog.Create(descriptor, section, services);
            _connectors.Add(new ConfiguredConnector(section.Key, descriptor, connector, interval ?? intervals.Of(descriptor)));
        }
        catch (Exception exception) when (exception is PluginConfigurationException or PluginNotFoundException or FileNotFoundException)
        {
            _errors.Add(exception is PluginConfigurationException ? exception.Message : $"{section.Path}: {exception.Message}");
        }
    }

    private TimeSpan? ReadInterval(IConfigurationSection section) =>
        section["interval"] is not { } text ? null
        : TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan interval) && text.Contains(':', StringComparison.Ordinal) && interval > TimeSpan.Zero ? interval
        : AddError<TimeSpan?>($"{section.Path}:interval", "a time span like 00:00:05", text, "Write hours, minutes and seconds.");

    private Command? ReadCommand(IConfigurationSection section, HashSet<string> names)
    {
        string?[] values = [section["connector"], section["datapoint"], section["value"]];
        if (values is not [{ } connector, { } datapoint, { } value])
        {
            return AddError<Command>(section.Path, "\"connector\", \"datapoint\" and \"value\"", null, "Add what is missing.");
        }

        ConfiguredConnector? target = _connectors.Find(one => one.Name.Equals(connector, StringComparison.OrdinalIgnoreCase));
        return !names.Contains(connector) ? AddError<Command>($"{section.Path}:connector", "the name of a connector", connector, $"There are: {string.Join(", ", names)}.")
            : target?.Descriptor.HasActuatorFlow() == false ? AddError<Command>($"{section.Path}:connector", "a connector with the actuator flow", connector, $"{target.Descriptor} takes no commands.")
            : target is null ? null // It could not be created, which is an error already.
            : new Command(target.Name, datapoint, Command.ReadValue(value));
    }

    private T? AddError<T>(string path, string expected, string? found, string suggestion)
    {
        _errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found is null ? "nothing" : $"\"{found}\"", Suggestion = suggestion }.ToString());
        return default;
    }
}
