using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Patchbay.Registration;

/// <summary>Makes calls of a plugin's methods end as those of asynchronous methods do. Called by generated adapters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PluginCall
{
    /// <summary>Creates the task of an asynchronous method that throws: cancelled or failed, with message and stack unchanged.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    public static Task FailedTask(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    /// <summary>Creates the task of an asynchronous method that throws: cancelled or failed, with message and stack unchanged.</summary>
    /// <typeparam name="T">The type of the result that there is not.</typeparam>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    public static Task<T> FailedTask<T>(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder<T>.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    /// <summary>Creates the task of an asynchronous method that throws: cancelled or failed, with message and stack unchanged.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    public static ValueTask FailedValueTask(Exception exception) => new(FailedTask(exception));

    /// <summary>Creates the task of an asynchronous method that throws: cancelled or failed, with message and stack unchanged.</summary>
    /// <typeparam name="T">The type of the result that there is not.</typeparam>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The task.</returns>
    public static ValueTask<T> FailedValueTask<T>(Exception exception) => new(FailedTask<T>(exception));

    /// <summary>Describes a method that returned null where a task or a sequence is expected.</summary>
    /// <param name="method">The method, with its class.</param>
    /// <returns>The exception to throw.</returns>
    public static PluginException Null(string method) =>
        new($"{method} returned null where a task or a sequence is expected. Make it async, or return a finished task or an empty sequence.");
}
