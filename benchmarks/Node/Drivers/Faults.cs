namespace Patchbay.Benchmarks.Nodes.Drivers;

/// <summary>How a device hangs.</summary>
internal enum Hang
{
    No,

    /// <summary>It waits for an answer that does not come, whatever its token says.</summary>
    Awaits,

    /// <summary>It holds its thread meanwhile.</summary>
    Blocks,
}

/// <summary>How many of the devices hang at this moment, and how. A service of all of them.</summary>
public sealed class Faults
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private volatile Hang _hang;
    private volatile int _count;

    internal void Set(Hang hang, int count) => (_count, _hang) = (count, hang);

    internal async Task PassAsync(int hangs)
    {
        if (hangs == 0 || hangs > _count)
        {
            return;
        }

        switch (_hang)
        {
            case Hang.Awaits:
                await Task.Delay(s_minute, CancellationToken.None);
                break;
            case Hang.Blocks:
                Thread.Sleep(s_minute);
                break;
        }
    }
}
