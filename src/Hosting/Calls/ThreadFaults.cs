using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Patchbay.Hosting.Calls;

/// <summary>
/// Keeps exceptions that a plugin throws on threads of its own, in timers and in <c>async void</c> methods, from ending the program. A process has one handler
/// of them, which every host in it shares. Before .NET 10 a program cannot handle them, and ends.
/// </summary>
internal sealed class ThreadFaults : IDisposable
{
    private static readonly object s_lock = new();
    private static readonly List<ThreadFaults> s_all = [];
    private static readonly ConditionalWeakTable<Exception, InstanceIdentity> s_throwers = [];
    private static bool s_isInstalled;

    private readonly Func<Type, InstanceIdentity?, Exception, bool> _isOfPlugin;

    private ThreadFaults(Func<Type, InstanceIdentity?, Exception, bool> isOfPlugin) => _isOfPlugin = isOfPlugin;

    /// <summary>Watches for exceptions of plugins.</summary>
    /// <param name="isOfPlugin">
    /// Is asked for each class in the stack of an exception, from the innermost one, whether it belongs to a plugin, of the instance if one is known; it
    /// takes note of the exception if so.
    /// </param>
    public static IDisposable Watch(Func<Type, InstanceIdentity?, Exception, bool> isOfPlugin)
    {
        var watch = new ThreadFaults(isOfPlugin);
        lock (s_lock)
        {
            s_all.Add(watch);
            if (!s_isInstalled)
            {
                s_isInstalled = true;
                Install();
            }
        }

        return watch;
    }

    public void Dispose()
    {
        lock (s_lock)
        {
            s_all.Remove(this);
        }
    }

    // The type exists since .NET 10.
    private static void Install()
    {
        MethodInfo? install = Type.GetType("System.Runtime.ExceptionServices.ExceptionHandling")?.GetMethod("SetUnhandledExceptionHandler", [typeof(Func<Exception, bool>)]);
        if (install is null)
        {
            return;
        }

        try
        {
            install.Invoke(obj: null, [(Func<Exception, bool>)Handle]);
            AppDomain.CurrentDomain.FirstChanceException += Note;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is InvalidOperationException)
        {
            // The program has a handler of its own, which stays.
        }
    }

    private static bool Handle(Exception exception)
    {
        ThreadFaults[] all;
        lock (s_lock)
        {
            all = [.. s_all];
        }

        Type[] types = [.. Types(exception)];
        s_throwers.TryGetValue(exception, out InstanceIdentity? instance);
        return types.Any(type => Array.Exists(all, watch => watch._isOfPlugin(type, instance, exception)))
            || (instance is not null && types.Any(type => Array.Exists(all, watch => watch._isOfPlugin(type, null, exception))));
    }

    // Only while it is thrown is it known to which instance the thread belongs.
    private static void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (CallingInstance.Current is { } instance)
        {
            s_throwers.TryAdd(thrown.Exception, instance);
        }
    }

    // The classes that the exception passed through; of what the compiler made, as for lambdas, the class around it.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What was trimmed is not found, and then the exception is nobody's.")]
    private static IEnumerable<Type> Types(Exception exception)
    {
        foreach (StackFrame frame in new StackTrace(exception).GetFrames())
        {
            Type? type = frame.GetMethod()?.DeclaringType;
            while (type?.DeclaringType is { } outer)
            {
                type = outer;
            }

            if (type is not null)
            {
                yield return type;
            }
        }
    }
}
