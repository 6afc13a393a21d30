using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json.Nodes;

namespace Patchbay.Devices.Tests.Plugins;

[PluginOptions]
public sealed record DimmableLampOptions : DimmableOptions;

/// <summary>A lamp with brightness 1 to 100.</summary>
[Device("dimmable", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
public sealed class DimmableLamp(DimmableLampOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, int brightness, CancellationToken cancellationToken) => SendAsync(on, brightness, cancellationToken);
}

[PluginOptions]
public sealed record PlugOptions : DeviceOptions
{
    public required IPAddress Ip { get; init; }
}

/// <summary>One that can only be on or off, and whose state can be read.</summary>
[Device("plug")]
public sealed class Plug(PlugOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);

    public JsonNode? Read() => State.Report is { } report ? JsonNode.Parse(report) : null;
}

[PluginOptions]
public sealed record UrlOptions : DeviceOptions
{
    public required Uri Uri { get; init; }

    public string OnPath { get; init; } = "on";

    public string OffPath { get; init; } = "off";
}

[Device("url")]
public sealed class Url(UrlOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}

[PluginOptions]
public sealed record PinOptions : DeviceOptions
{
    [Range(0, 100)]
    public required int Pin { get; init; }
}

[Device("relay")]
public sealed class PinRelay(PinOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, Rule rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}

[PluginOptions]
public sealed record NameOptions : DeviceOptions;

/// <summary>One whose rule is a whole number, and which refuses 13.</summary>
[Device("blind", Rule = RulePrompt.IntRange, Min = 0, Max = 50)]
public sealed class Blind(NameOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, int rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);

    public Rule? ValidateRule(Rule rule) => rule == Rule.Integer(13) ? null : rule;
}

/// <summary>One whose rule is any text.</summary>
[Device("display", Rule = RulePrompt.String)]
public sealed class Display(NameOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, string rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}

[PluginOptions]
public sealed record TargetNodeOptions : DeviceOptions
{
    public required IPAddress Ip { get; init; }

    public ushort Port { get; init; } = 8123;
}

[Device("api-target", Rule = RulePrompt.ApiTarget)]
public sealed class TargetNode(TargetNodeOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, string rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}

/// <summary>A lamp that can be dimmed to nothing.</summary>
[Device("pwm", Rule = RulePrompt.IntOrFade, Min = 0, Max = 1023)]
public sealed class PwmLamp(DimmableLampOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    public Task<bool> Send(bool on, int rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);
}
