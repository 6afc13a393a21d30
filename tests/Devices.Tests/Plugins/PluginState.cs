using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Patchbay.Devices.Tests.Plugins;

/// <summary>How the plugins with one nickname answer, and what they measure.</summary>
public sealed class PluginState
{
    private readonly ConcurrentDictionary<Channel<bool?>, bool> _watchers = new();
    private volatile TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Mood _mood;
    private int _asked;

    public Mood Mood
    {
        get => _mood;
        set
        {
            _mood = value;
            Interlocked.Exchange(ref _end, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    /// <summary>What a sensor answers; null for "don't know". Set by <see cref="Change"/> to push it.</summary>
    public bool? Condition { get; set; } = false;

    /// <summary>What a sensor measures: a temperature, a weight.</summary>
    public double? Reading { get; set; }

    /// <summary>What a device that can be read reports, as JSON; null if it cannot tell.</summary>
    public string? Report { get; set; }

    /// <summary>How often a sensor was asked for its condition.</summary>
    public int Asked => _asked;

    /// <summary>How many watch the condition.</summary>
    public int Watchers => _watchers.Count;

    /// <summary>How often the sensor was triggered.</summary>
    public int Triggered { get; set; }

    /// <summary>Changes the condition, and pushes it to those who watch it.</summary>
    public void Change(bool? condition)
    {
        Condition = condition;
        foreach (Channel<bool?> watcher in _watchers.Keys)
        {
            watcher.Writer.TryWrite(condition);
        }
    }

    internal async Task<bool?> AskAsync(bool? condition, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return await AnswerAsync(cancellationToken) ? condition : null;
    }

    internal async IAsyncEnumerable<bool?> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<bool?>(new UnboundedChannelOptions { AllowSynchronousContinuations = true }); // What is pushed is there when the push returns.
        _watchers[channel] = true;
        try
        {
            yield return Condition;
            await foreach (bool? condition in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return condition;
            }
        }
        finally
        {
            _watchers.TryRemove(channel, out _);
        }
    }

    internal async Task<bool> AnswerAsync(CancellationToken cancellationToken)
    {
        for (TaskCompletionSource end = _end; _mood is Mood.Hangs or Mood.IsDeaf; end = _end)
        {
            await end.Task.WaitAsync(_mood == Mood.IsDeaf ? CancellationToken.None : cancellationToken);
        }

        return _mood == Mood.Throws ? throw new IOException("The device is broken.") : _mood != Mood.Fails;
    }
}
