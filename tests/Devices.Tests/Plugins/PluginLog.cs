using System.Collections.Concurrent;

namespace Patchbay.Devices.Tests.Plugins;

/// <summary>One call that a device got.</summary>
public sealed record SentCall(string Nickname, bool On, string Rule);

/// <summary>What the plugins of one test were asked, and by nickname how they answer. A service of all of them.</summary>
public sealed class PluginLog
{
    private readonly ConcurrentQueue<SentCall> _calls = new();
    private readonly ConcurrentDictionary<string, PluginState> _states = new(StringComparer.Ordinal);

    /// <summary>The calls of all devices, in their order.</summary>
    public IReadOnlyList<SentCall> Calls => [.. _calls];

    /// <summary>The nicknames of the plugins that were created, those that were replaced included.</summary>
    public ConcurrentQueue<string> Created { get; } = new();

    /// <summary>Is called with each call of a device, before the device answers.</summary>
    public Action<SentCall>? OnCall { get; set; }

    /// <summary>The calls of one device: <c>on 50</c>, <c>off 50</c>.</summary>
    public string[] Of(string nickname) =>
        [.. _calls.Where(call => call.Nickname.Equals(nickname, StringComparison.Ordinal)).Select(call => $"{(call.On ? "on" : "off")} {call.Rule}")];

    /// <summary>Forgets the calls until now.</summary>
    public void Clear() => _calls.Clear();

    /// <summary>How the plugins with a nickname answer, and what they measure. It may be set before they are created.</summary>
    public PluginState this[string nickname] => _states.GetOrAdd(nickname, _ => new PluginState());

    internal async Task<bool> SendAsync(string nickname, bool on, object rule, CancellationToken cancellationToken)
    {
        var call = new SentCall(nickname, on, FormattableString.Invariant($"{rule}"));
        _calls.Enqueue(call);
        OnCall?.Invoke(call);
        return await this[nickname].AnswerAsync(cancellationToken);
    }
}
