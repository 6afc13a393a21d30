using System.Collections.Concurrent;

namespace Patchbay.ConfigFiles.Tests.Hosts;

/// <summary>What the scripted drivers do, and what they did.</summary>
internal sealed class Script
{
    private int _running;

    /// <summary>What a driver returns.</summary>
    public Func<string, CancellationToken, Task<string?>> Generate { get; set; } = (driver, _) => Task.FromResult<string?>($"content of {driver}\n");

    /// <summary>What a driver's constructor throws; null for nothing.</summary>
    public Func<string, Exception?> Create { get; set; } = _ => null;

    /// <summary>The drivers that were created, each time.</summary>
    public ConcurrentQueue<string> Created { get; } = new();

    /// <summary>The drivers that were called, each time.</summary>
    public ConcurrentQueue<string> Called { get; } = new();

    /// <summary>How many calls were running at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    public void OnCreate(string driver)
    {
        Created.Enqueue(driver);
        if (Create(driver) is { } exception)
        {
            throw exception;
        }
    }

    public async Task<string?> RunAsync(string driver, CancellationToken cancellationToken)
    {
        Called.Enqueue(driver);
        int running = Interlocked.Increment(ref _running);
        lock (Called)
        {
            MostAtOnce = Math.Max(MostAtOnce, running);
        }

        try
        {
            return await Generate(driver, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
