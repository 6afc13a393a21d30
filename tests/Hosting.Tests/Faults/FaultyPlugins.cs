using System.Text.Json.Nodes;

namespace Patchbay.Hosting.Tests.Faults;

[Device("sync")]
public sealed class SyncDevice(FaultOptions options) : Faulty(options)
{
    public bool Send(bool on) => Do(on);

    public Rule? ValidateRule(Rule rule) => Do(rule);
}

[Device("async")]
public sealed class AsyncDevice(FaultOptions options) : Faulty(options)
{
    public Task<bool> SendAsync(bool on) => DoAsync(on);
}

[Sensor("sync")]
public sealed class SyncSensor(FaultOptions options) : Faulty(options)
{
    public bool? ConditionMet() => Do<bool?>(true);

    public IEnumerable<bool?> Watch()
    {
        yield return Do<bool?>(true);
        yield return Do<bool?>(false);
    }
}

[Sensor("async")]
public sealed class AsyncSensor(FaultOptions options) : Faulty(options)
{
    public Task<bool?> ConditionMetAsync() => DoAsync<bool?>(true);

    public async IAsyncEnumerable<bool?> WatchAsync()
    {
        yield return await DoAsync<bool?>(true);
        yield return await DoAsync<bool?>(false);
    }
}

[ConfigGenerator("a", "b.conf", Name = "sync")]
public sealed class SyncGenerator(FaultOptions options) : Faulty(options)
{
    public string Generate() => Do("text");
}

[ConfigGenerator("a", "b.conf", Name = "async")]
public sealed class AsyncGenerator(FaultOptions options) : Faulty(options)
{
    public Task<string> GenerateAsync() => DoAsync("text");
}

[SyncPlugin("sync")]
public sealed class SyncSync(FaultOptions options) : Faulty(options)
{
    public void Connect()
    {
    }

    public void Disconnect()
    {
    }

    public string CreateLocalDigest(string path) => Do(path);

    public string CreateRemoteDigest(RemotePath path) => Do(path.ToString());

    public IEnumerable<RemotePath> ListPath(RemotePath path) => [path];

    public void RetrieveFile(RemotePath path, Stream destination) => Do(path);
}

[SyncPlugin("async")]
public sealed class AsyncSync(FaultOptions options) : Faulty(options)
{
    public Task ConnectAsync() => Task.CompletedTask;

    public Task DisconnectAsync() => Task.CompletedTask;

    public Task<string> CreateLocalDigestAsync(string path) => DoAsync(path);

    public Task<string> CreateRemoteDigestAsync(RemotePath path) => DoAsync(path.ToString());

    public IEnumerable<RemotePath> ListPath(RemotePath path) => [path];

    public Task RetrieveFileAsync(RemotePath path, Stream destination) => DoAsync(path);
}

[Connector("sync")]
public sealed class SyncConnector(FaultOptions options) : Faulty(options)
{
    public void SendCommand(string datapointKey, JsonNode? datapointValue) => Do(datapointKey);
}

[Connector("async")]
public sealed class AsyncConnector(FaultOptions options) : Faulty(options)
{
    public Task SendCommandAsync(string datapointKey, JsonNode? datapointValue) => DoAsync(datapointKey);
}

[ConnectorBackend("sync")]
public sealed class SyncBackend(FaultOptions options) : Faulty(options)
{
    public object Connect() => Do("session");
}

[ConnectorBackend("async")]
public sealed class AsyncBackend(FaultOptions options) : Faulty(options)
{
    public Task<object> ConnectAsync() => DoAsync<object>("session");
}

/// <summary>A kind of one's own.</summary>
[PluginKind("greeter")]
public interface IGreeter
{
    string Greet(string name);

    ValueTask<string> GreetAsync(string name, CancellationToken cancellationToken);
}

[Plugin<IGreeter>("sync")]
public sealed class SyncGreeter(FaultOptions options) : Faulty(options), IGreeter
{
    public string Greet(string name) => Do(name);

    public ValueTask<string> GreetAsync(string name, CancellationToken cancellationToken) => new(Do(name));
}

[Plugin<IGreeter>("async")]
public sealed class AsyncGreeter(FaultOptions options) : Faulty(options), IGreeter
{
    public string Greet(string name) => Do(name);

    public async ValueTask<string> GreetAsync(string name, CancellationToken cancellationToken) => await DoAsync(name);
}
