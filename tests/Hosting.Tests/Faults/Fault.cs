namespace Patchbay.Hosting.Tests.Faults;

/// <summary>What a plugin of these tests does wrong.</summary>
public enum Fault
{
    None,
    ThrowsInConstructor,
    Throws,
    Hangs,
    ReturnsNull,
    ThrowsOnThread,
    ThrowsInDispose,
    HangsInDispose,
}

[PluginOptions]
public sealed record FaultOptions
{
    /// <summary>What goes wrong.</summary>
    public Fault Fault { get; init; }
}

/// <summary>A plugin that goes wrong, for plugins of all kinds to derive from.</summary>
public abstract class Faulty : IAsyncDisposable
{
    public const string Message = "It went wrong.";
    private readonly Fault _fault;

    protected Faulty(FaultOptions options)
    {
        _fault = options.Fault;
        if (_fault == Fault.ThrowsInConstructor)
        {
            throw new NotSupportedException(Message);
        }
    }

    /// <summary>Waits and throws as a synchronous member would.</summary>
    protected T Do<T>(T result) => _fault switch
    {
        Fault.Throws => throw new NotSupportedException(Message),
        Fault.Hangs => Hang<T>(),
        Fault.ReturnsNull => default!,
        Fault.ThrowsOnThread => ThrowElsewhere(result),
        _ => result,
    };

    /// <summary>Waits and throws as an asynchronous member would, without heeding cancellation.</summary>
    protected async Task<T> DoAsync<T>(T result)
    {
        await Task.Yield();
        if (_fault == Fault.Hangs)
        {
            await Task.Delay(FaultHost.Patience);
        }

        return Do(result);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        if (_fault == Fault.ThrowsInDispose)
        {
            throw new NotSupportedException(Message);
        }

        if (_fault == Fault.HangsInDispose)
        {
            await Task.Delay(FaultHost.Patience);
        }

        GC.SuppressFinalize(this);
    }

    private static T Hang<T>()
    {
        Thread.Sleep(FaultHost.Patience);
        return default!;
    }

    private static T ThrowElsewhere<T>(T result)
    {
        var thread = new Thread(static () => throw new NotSupportedException(Message));
        thread.Start();
        thread.Join();
        return result;
    }
}
