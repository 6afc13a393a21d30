using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Plugins;

[PluginOptions]
public sealed record ComputerScreenOptions : DeviceOptions
{
    public required string Ip { get; init; }

    public int Port { get; init; } = 5000;
}

[PluginOptions]
public sealed record ComputerOptions : SensorOptions
{
    public required string Ip { get; init; }

    public int Port { get; init; } = 5000;
}

/// <summary>The screen of a computer, as a device.</summary>
[Device("computer")]
public sealed class ComputerScreen(ComputerScreenOptions options, PluginLog log)
{
    public Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken) => log.SendAsync(options.Nickname, on, rule, cancellationToken);
}

/// <summary>The same computer as a sensor, whose reading has its last condition.</summary>
[Sensor("computer")]
public sealed class Computer(ComputerOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];
    private bool? _last;

    public async Task<bool?> ConditionMet(CancellationToken cancellationToken) => _last = await _state.AskAsync(_state.Condition, cancellationToken);

    public JsonNode Read() => new JsonObject { ["current"] = _last is true ? "On" : "Off" };
}
