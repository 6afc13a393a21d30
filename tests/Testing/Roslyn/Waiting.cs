namespace Patchbay.Testing;

/// <summary>Waits for what has only an asynchronous form, in tests that are synchronous.</summary>
internal static class Waiting
{
    /// <summary>
    /// The result, waited for without spinning: <see cref="Task.Wait()"/> spins first, and where as many tests run as there are
    /// processors, that takes the time from those who do the work.
    /// </summary>
    public static T Result<T>(this Task<T> task)
    {
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        return task.GetAwaiter().GetResult();
    }
}
