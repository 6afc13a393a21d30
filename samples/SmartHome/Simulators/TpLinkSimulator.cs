using System.Text;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace SmartHome.Simulators;

/// <summary>
/// A TP-Link device: it answers calls of one or several modules and methods at once. What the methods do is up to the
/// kind of device.
/// </summary>
internal abstract class TpLinkSimulator : ISimulator
{
    private readonly TpLinkListener _listener;
    private int _calls;

    private volatile bool _isDown;

    protected TpLinkSimulator() => _listener = new(request => _isDown ? null : Encoding.UTF8.GetBytes(Answer(request)));

    public IReadOnlyDictionary<string, string?> Options => Simulated.Address("ip", _listener.EndPoint);

    public string Location => _listener.EndPoint.ToString();

    public SimulatorRecord Record { get; } = new();

    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public bool IsOn { get; protected set; }

    /// <summary>The brightness, or while off the one to come back with.</summary>
    public int Brightness { get; set; } = 100;

    /// <summary>The number of calls.</summary>
    public int Calls => Volatile.Read(ref _calls);

    protected abstract string[] Modules { get; }

    /// <summary>Somebody presses its button.</summary>
    public void Press() => IsOn = !IsOn;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    /// <summary>Executes a method of one of the <see cref="Modules"/>. Called by one connection at a time.</summary>
    /// <returns>Its result without <c>err_code</c>, or an error.</returns>
    protected abstract JsonObject Execute(string module, string method, JsonObject arguments);

    protected static JsonObject UnknownMethod() => Error(-2, "member not support");

    protected static JsonObject InvalidArgument() => Error(-3, "invalid argument");

    /// <summary>An argument that is a whole number within limits; null if it is missing or anything else.</summary>
    protected static int? Argument(JsonObject arguments, string name, int min, int max) =>
        arguments[name] is JsonValue value && value.TryGetValue(out int number) && number >= min && number <= max ? number : null;

    private static JsonObject Error(int code, string message) => new() { ["err_code"] = code, ["err_msg"] = message };

    private string Answer(byte[] request)
    {
        Interlocked.Increment(ref _calls);
        string before = SimulatorRecord.Light(IsOn, Brightness);
        var answer = new JsonObject();
        foreach ((string module, JsonNode? methods) in JsonNode.Parse(request) as JsonObject ?? [])
        {
            answer[module] = Modules.Contains(module, StringComparer.Ordinal)
                ? Results(module, methods as JsonObject ?? [])
                : Error(-1, "module not support");
        }

        string after = SimulatorRecord.Light(IsOn, Brightness);
        if (after != before)
        {
            Record.Add(after);
        }

        return answer.ToJsonString();
    }

    private JsonObject Results(string module, JsonObject methods)
    {
        var results = new JsonObject();
        foreach ((string method, JsonNode? arguments) in methods)
        {
            JsonObject result = Execute(module, method, arguments as JsonObject ?? []);
            result.TryAdd("err_code", 0);
            results[method] = result;
        }

        return results;
    }
}
