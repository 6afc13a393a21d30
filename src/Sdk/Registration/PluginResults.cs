using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Patchbay.Registration;

/// <summary>
/// What generated adapters return where a plugin's method fails before it returns a task. As from an <c>async</c>
/// method, the task fails with the exception itself, and is canceled if that is an <see cref="OperationCanceledException"/>;
/// message and stack stay.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PluginResults
{
    /// <summary>Creates a failed task with a result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="exception">The exception of the plugin.</param>
    /// <returns>The task.</returns>
    public static ValueTask<TResult> Failed<TResult>(Exception exception) => new(FailedTask<TResult>(exception));

    /// <summary>Creates a failed task.</summary>
    /// <param name="exception">The exception of the plugin.</param>
    /// <returns>The task.</returns>
    public static ValueTask Failed(Exception exception) => new(FailedTask(exception));

    /// <summary>Creates a failed task with a result.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="exception">The exception of the plugin.</param>
    /// <returns>The task.</returns>
    public static Task<TResult> FailedTask<TResult>(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder<TResult>.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    /// <summary>Creates a failed task.</summary>
    /// <param name="exception">The exception of the plugin.</param>
    /// <returns>The task.</returns>
    public static Task FailedTask(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    /// <summary>Describes a method that returned null where a task or a sequence was expected.</summary>
    /// <param name="method">The method, for example <c>Wled.Send</c>.</param>
    /// <returns>The exception to throw.</returns>
    public static InvalidOperationException Null(string method) =>
        new($"The plugin's method '{method}' returned null instead of a task or a sequence. Return one, or declare the method as 'async'.");
}
