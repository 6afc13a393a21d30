using System.Net;
using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Plugins;

[PluginOptions]
public sealed record LightOptions : DimmableOptions
{
    public required IPAddress Ip { get; init; }
}

/// <summary>Lights with an address, by the names that clients know.</summary>
[Device("wled", Rule = RulePrompt.IntOrFade, Min = 1, Max = 255)]
[Device("bulb", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
[Device("dimmer", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
public sealed class Light(LightOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken) => SendAsync(on, brightness, cancellationToken);
}

[PluginOptions]
public sealed record DesktopOptions : SensorOptions
{
    public required IPAddress Ip { get; init; }

    public required string Mode { get; init; }
}

/// <summary>A computer that is asked for its screen, and can be triggered.</summary>
[Sensor("desktop")]
public sealed class Desktop(DesktopOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(CancellationToken cancellationToken) => _state.AskAsync(_state.Condition, cancellationToken);

    public JsonNode Read() => new JsonObject { ["uri"] = $"{options.Ip}:5000", ["current"] = null };

    public bool Trigger() => true;
}

[PluginOptions]
public sealed record WebhookOptions : DeviceOptions
{
    /// <summary>The address, in which a token stands.</summary>
    public required Secret Uri { get; init; }

    public required Secret Password { get; init; }
}

/// <summary>A device with secrets, one of them under a key that clients read of other devices.</summary>
[Device("webhook")]
public sealed class Webhook(WebhookOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}
