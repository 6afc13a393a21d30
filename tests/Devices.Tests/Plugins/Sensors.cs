using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Plugins;

[PluginOptions]
public sealed record ThermometerOptions : ThermostatOptions;

/// <summary>A thermostat that is asked again and again.</summary>
[Sensor("thermostat", Rule = RulePrompt.Thermostat)]
[Sensor("si7021", Rule = RulePrompt.Thermostat)]
[Sensor("dht22", Rule = RulePrompt.Thermostat)]
public sealed class Thermometer(ThermometerOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(double rule, CancellationToken cancellationToken) =>
        _state.AskAsync(options.ConditionMet(_state.Reading, rule), cancellationToken);

    public JsonNode? Read() => _state.Reading is { } reading ? new JsonObject { ["temp"] = reading, ["humid"] = 40.5 } : null;
}

[PluginOptions]
public sealed record MotionOptions : MotionSensorOptions
{
    public required int Pin { get; init; }
}

/// <summary>A motion detector that pushes its changes; its rule is minutes.</summary>
[Sensor("motion", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
[Sensor("pir", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
[Sensor("ld2410", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
public sealed class MotionDetector(MotionOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(CancellationToken cancellationToken) => _state.AskAsync(_state.Condition, cancellationToken);

    public IAsyncEnumerable<bool?> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);

    public bool Trigger()
    {
        _state.Triggered++;
        return true;
    }
}

[PluginOptions]
public sealed record DummyOptions : SensorOptions;

/// <summary>A sensor whose condition is its rule.</summary>
[Sensor("dummy", Rule = RulePrompt.OnOff)]
public sealed class Dummy(DummyOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(bool rule, CancellationToken cancellationToken) => _state.AskAsync(rule, cancellationToken);

    public bool Trigger()
    {
        _state.Triggered++;
        return true;
    }
}

/// <summary>A sensor without a rule that pushes its changes.</summary>
[Sensor("switch")]
public sealed class WallSwitch(DummyOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(CancellationToken cancellationToken) => _state.AskAsync(_state.Condition, cancellationToken);

    public IAsyncEnumerable<bool?> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);
}

[PluginOptions]
public sealed record LoadCellOptions : SensorOptions
{
    public required int PinData { get; init; }

    public required int PinClock { get; init; }

    public override TimeSpan PollInterval => TimeSpan.FromSeconds(1);
}

/// <summary>A scale, which is asked every second.</summary>
[Sensor("load-cell", Rule = RulePrompt.FloatRange, Min = 0, Max = 10_000_000)]
public sealed class LoadCell(LoadCellOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(double rule, CancellationToken cancellationToken) =>
        _state.AskAsync(_state.Reading is { } reading ? Math.Abs(reading) > rule : null, cancellationToken);

    public JsonNode? Read() => _state.Reading is { } reading ? new JsonObject { ["raw"] = reading, ["current"] = null } : null;

    public void Tare() => _state.Reading = 0;
}
