using System.Runtime.CompilerServices;

namespace Patchbay.Devices.Tests.Plugins;

[PluginOptions]
public sealed record HastyOptions : SensorOptions
{
    public override TimeSpan PollInterval => TimeSpan.FromMilliseconds(0.1);
}

/// <summary>A sensor that wants to be asked more often than anybody could use.</summary>
[Sensor("hasty")]
public sealed class Hasty(HastyOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(CancellationToken cancellationToken) => _state.AskAsync(_state.Condition, cancellationToken);
}

/// <summary>A device whose checks of rules end when two of them are going on.</summary>
[Device("careful", Rule = RulePrompt.IntRange, Min = 0, Max = 50)]
public sealed class Careful(NameOptions options, PluginLog log) : TestDevice(options.Nickname, log)
{
    private readonly PluginLog _log = log;

    public Task<bool> Send(bool on, int rule, CancellationToken cancellationToken) => SendAsync(on, rule, cancellationToken);

    public Rule? ValidateRule(Rule rule)
    {
        _log.Created.Enqueue("check");
        return SpinWait.SpinUntil(() => _log.Created.Count(one => one is "check") >= 2, TimeSpan.FromSeconds(10)) ? rule : null;
    }
}

/// <summary>A sensor that pushes without ever waiting.</summary>
[Sensor("chatty")]
public sealed class Chatty(DummyOptions options, PluginLog log)
{
    private readonly PluginState _state = log[options.Nickname];

    public Task<bool?> ConditionMet(CancellationToken cancellationToken) => _state.AskAsync(_state.Condition, cancellationToken);

    public async IAsyncEnumerable<bool?> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (bool condition = true; !cancellationToken.IsCancellationRequested; condition = !condition)
        {
            yield return condition;
        }
    }
}
