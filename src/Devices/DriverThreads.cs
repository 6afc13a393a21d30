namespace Patchbay.Devices;

/// <summary>The threads on which drivers run, which are those of the pool.</summary>
internal static class DriverThreads
{
    /// <summary>As many threads as drivers may block before the others notice: a driver of a stranger may well wait without awaiting.</summary>
    private const int Count = 64;

    /// <summary>
    /// Lets the pool start threads at once when they are needed. By itself it starts as many as there are processors, and then one or two a second: until then a few drivers that block would
    /// hold up the API and all other drivers. Threads that are not needed are not started, or end.
    /// </summary>
    public static void Allow()
    {
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Count), ports);
    }
}
