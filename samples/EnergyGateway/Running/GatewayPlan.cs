using System.Globalization;
using Microsoft.Extensions.Configuration;
using Patchbay.Hosting;

namespace EnergyGateway.Running;

/// <summary>
/// The commands and intervals of a configuration, and what is wrong with all of it, so that it can be reported
/// before a device is touched.
/// </summary>
internal sealed class GatewayPlan(PluginCatalog catalog, ManifestIntervals intervals, IConfiguration configuration)
{
    private const int MostRounds = 1000;
    private readonly List<string> _errors = [];

    /// <summary>How the connectors of the configuration become instances. They limit the time themselves, as their options say.</summary>
    public static PluginInstancesOptions Options { get; } = new()
    {
        ReservedKeys = { "interval" },
        Validate = CheckInterval,
        ReloadOnChange = false,
        Calls = { Timeout = Timeout.InfiniteTimeSpan },
    };

    /// <summary>The errors, for a person: an entry may have several lines.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<Command> Commands { get; private set; } = [];

    /// <summary>How often each sensor flow runs.</summary>
    public int Rounds { get; private set; } = 1;

    /// <summary>How often the sensor flow of a connector runs; null if the device decides.</summary>
    public TimeSpan? IntervalOf(ConfiguredInstance<IConnector> connector) =>
        configuration[$"connectors:{connector.Name}:interval"] is { } text ? ReadInterval(text) : connector.Plugin is { } plugin ? intervals.Of(plugin) : null;

    public void Read(PluginInstances<IConnector> connectors)
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

        _errors.AddRange(connectors.Validate());
        Commands = [.. configuration.GetSection("commands").GetChildren().Select(section => ReadCommand(section, sections)).OfType<Command>()];
    }

    private static IEnumerable<ConfigurationError> CheckInterval(IConfigurationSection section, PluginDescriptor plugin) =>
        section["interval"] is { } text && ReadInterval(text) is null
            ? [new ConfigurationError { Path = $"{section.Path}:interval", Expected = "a time span like 00:00:05", Found = $"\"{text}\"", Suggestion = "Write hours, minutes and seconds." }]
            : [];

    private static TimeSpan? ReadInterval(string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan interval) && text.Contains(':', StringComparison.Ordinal) && interval > TimeSpan.Zero ? interval : null;

    private Command? ReadCommand(IConfigurationSection section, IConfigurationSection[] connectors)
    {
        string?[] values = [section["connector"], section["datapoint"], section["value"]];
        if (values is not [{ } name, { } datapoint, { } value])
        {
            return AddError<Command>(section.Path, "\"connector\", \"datapoint\" and \"value\"", null, "Add what is missing.");
        }

        IConfigurationSection? connector = Array.Find(connectors, one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return connector is null ? AddError<Command>($"{section.Path}:connector", "the name of a connector", name, $"There are: {string.Join(", ", connectors.Select(one => one.Key))}.")
            : !catalog.TryGetPlugin("connector", connector["plugin"] ?? "", out PluginDescriptor? plugin) ? null // This is an error already.
            : !plugin.HasActuatorFlow() ? AddError<Command>($"{section.Path}:connector", "a connector with the actuator flow", name, $"{plugin} takes no commands.")
            : new Command(connector.Key, datapoint, Command.ReadValue(value));
    }

    private T? AddError<T>(string path, string expected, string? found, string suggestion)
    {
        _errors.Add(new ConfigurationError { Path = path, Expected = expected, Found = found is null ? "nothing" : $"\"{found}\"", Suggestion = suggestion }.ToString());
        return default;
    }
}
