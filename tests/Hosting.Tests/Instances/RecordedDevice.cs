using System.Collections.Concurrent;

namespace Patchbay.Hosting.Tests.Instances;

[PluginOptions]
public sealed record RecordedOptions
{
    public required int Level { get; init; }

    public Secret? Password { get; init; }
}

/// <summary>What happened to the devices of one test, in order.</summary>
public sealed class Happenings
{
    private readonly ConcurrentQueue<string> _all = new();

    public string[] All => [.. _all];

    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(string what) => _all.Enqueue(what);
}

/// <summary>A service that lives as long as a plugin.</summary>
public sealed class OfScope(Happenings happenings) : IAsyncDisposable
{
    public string Name { get; set; } = "";

    public ValueTask DisposeAsync()
    {
        happenings.Add($"scope of {Name} ends");
        return default;
    }
}

[Device("recorded")]
public sealed class RecordedDevice : IAsyncDisposable
{
    private readonly RecordedOptions _options;
    private readonly Happenings _happenings;

    public RecordedDevice(RecordedOptions options, Happenings happenings, OfScope scope)
    {
        (_options, _happenings) = (options, happenings);
        scope.Name = $"{options.Level}";
        happenings.Add($"{options.Level} begins");
    }

    public bool Send(bool on)
    {
        _happenings.Add($"{_options.Level} is called");
        return _options.Level < 100;
    }

    public ValueTask DisposeAsync()
    {
        _happenings.Add($"{_options.Level} ends");
        return default;
    }
}

/// <summary>One whose calls wait until the test lets them go on.</summary>
[Device("waiting")]
public sealed class WaitingDevice(RecordedOptions options, Happenings happenings) : IDisposable
{
    public async Task<bool> SendAsync(bool on, CancellationToken cancellationToken)
    {
        happenings.Add($"{options.Level} is called");
        await happenings.Gate.Task.WaitAsync(cancellationToken);
        happenings.Add($"{options.Level} has answered");
        return true;
    }

    public void Dispose() => happenings.Add($"{options.Level} ends");
}

/// <summary>One whose constructor waits until the test lets it go on.</summary>
[Device("slow-to-create")]
public sealed class SlowToCreateDevice : IDisposable
{
    private readonly Happenings _happenings;

    public SlowToCreateDevice(Happenings happenings, OfScope scope)
    {
        _happenings = happenings;
        scope.Name = "slow";
        happenings.Gate.Task.GetAwaiter().GetResult();
        happenings.Add("slow begins");
    }

    public bool Send(bool on) => on;

    public void Dispose() => _happenings.Add("slow ends");
}
