using ConnectorUnits.Plugins;
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
    public async Task<string> Connect(CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        journal.Write($"connect {options.Location}");
        return options.Location == "nowhere" ? throw new IOException("No kettle is there.") : "session";
    }

    public void Disconnect(object? session)
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

    public Task DisconnectAsync(CancellationToken cancellation)
    {
        journal.Write($"disconnect {cancellation.CanBeCanceled}");
        return Task.CompletedTask;
    }

    public Task<bool> CheckAsync(CancellationToken cancellation) => Task.FromResult(!cancellation.IsCancellationRequested);
}

[ConnectorUnit<Kettle>("tea")]
internal sealed class TeaMapper(BackendEnvironment environment, Journal journal) : PlainMapper(environment)
{
    public Journal Journal => journal;
}

[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleAdapter(BackendEnvironment environment) : BackendAdapter(environment);

[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleBinder(BackendEnvironment environment) : Binder(environment)
{
    public override ValueTask<string?> ToInternalAsync(string externalId, CancellationToken cancellation) => new("internal " + externalId);

    public override ValueTask<string?> ToExternalAsync(string internalId, CancellationToken cancellation) => new("external " + internalId);

    public override ValueTask BindAsync(string externalId, string internalId, CancellationToken cancellation) => default;
}

/// <summary>Shows the units that it works with.</summary>
[ConnectorUnit<Kettle>("tea", "water")]
internal sealed class KettleImporter(BackendEnvironment environment) : PlainSynchronizer(environment)
{
    public Mapper TheMapper => Mapper;

    public Binder TheBinder => Binder;

    public BackendAdapter TheAdapter => BackendAdapter;
}

[ConnectorUnit<Kettle>("keyed")]
internal sealed class KeyedUnit(BackendEnvironment environment, [Microsoft.Extensions.DependencyInjection.FromKeyedServices("kettle")] TimeProvider clock)
    : ConnectorUnit(environment)
{
    public TimeProvider Clock => clock;
}
