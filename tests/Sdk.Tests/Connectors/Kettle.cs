using Patchbay.Connectors;
using Patchbay.Sdk.Tests.Registration;

namespace Patchbay.Sdk.Tests.Connectors;

// A connector whose parts write down what is done with them.
[PluginOptions]
internal sealed record KettleOptions(string Location);

[ConnectorBackend("kettle")]
internal abstract class Kettle;

/// <summary>Has a session, and everything that is optional.</summary>
[ConnectorBackend("kettle", "full")]
internal sealed class FullKettle(KettleOptions options, Journal journal) : Kettle, IDisposable
{
    public async Task<string> Connect(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        journal.Write($"connect {options.Location}");
        return options.Location == "nowhere" ? throw new IOException("No kettle is there.") : "session";
    }

    public void Disconnect(string session)
    {
        journal.Write($"disconnect {session}");
        if (options.Location == "stuck")
        {
            throw new IOException("The kettle is stuck.");
        }
    }

    public bool Check(object? session)
    {
        journal.Write($"check {session}");
        return options.Location != "empty";
    }

    public void Dispose() => journal.Write("dispose");
}

/// <summary>Has no session, and nothing that is optional.</summary>
[ConnectorBackend("kettle", "plain")]
internal sealed class PlainKettle(Journal journal) : Kettle, IAsyncDisposable
{
    public void Connect() => journal.Write("connect");

    public ValueTask DisposeAsync()
    {
        journal.Write("dispose asynchronously");
        return default;
    }
}

/// <summary>Has no session, and says so in its methods.</summary>
[ConnectorBackend("kettle", "sessionless")]
internal sealed class SessionlessKettle(Journal journal) : Kettle
{
    public Task ConnectAsync() => Task.CompletedTask;

    public Task DisconnectAsync(CancellationToken cancellationToken)
    {
        journal.Write($"disconnect {cancellationToken.CanBeCanceled}");
        return Task.CompletedTask;
    }

    public Task<bool> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(!cancellationToken.IsCancellationRequested);
}
