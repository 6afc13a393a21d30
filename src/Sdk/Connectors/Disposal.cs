using System.Runtime.ExceptionServices;

namespace Patchbay.Connectors;

/// <summary>Disposes of plugins, whichever way their classes know.</summary>
internal static class Disposal
{
    /// <summary>Disposes of a plugin, if there is anything to dispose of.</summary>
    public static async ValueTask OfAsync(object plugin)
    {
        switch (plugin)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }

    /// <summary>Takes all steps, and only then throws what one has thrown, or all that several have.</summary>
    public static async ValueTask AllAsync(IEnumerable<Func<ValueTask>> steps)
    {
        var exceptions = new List<Exception>();
        foreach (Func<ValueTask> step in steps)
        {
            try
            {
                await step().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                exceptions.Add(exception);
            }
        }

        if (exceptions.Count == 1)
        {
            ExceptionDispatchInfo.Throw(exceptions[0]);
        }

        if (exceptions.Count > 1)
        {
            throw new AggregateException(exceptions);
        }
    }
}
