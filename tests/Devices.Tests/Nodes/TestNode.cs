using System.Reflection;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Patchbay.Devices.Api;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Logging;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Tests.Plugins;
using Patchbay.Devices.Transport.Requests;

namespace Patchbay.Devices.Tests.Nodes;

/// <summary>A node on a clock that the test moves, with drivers that answer at once unless they are told otherwise.</summary>
internal sealed class TestNode : IDrivers, IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly PluginCatalog s_catalog = ReferencedPlugins.Catalog.WithReservedKeys(["_type"]);

    private readonly Dictionary<string, Driver> _drivers = new(StringComparer.Ordinal);
    private readonly ServiceProvider _services;
    private readonly Endpoints _endpoints;

    private TestNode(DateTimeOffset now, TimeZoneInfo? zone)
    {
        Clock = new VirtualClock(now, zone);
        _services = new ServiceCollection().AddSingleton(Log).BuildServiceProvider();
        Store = new TestStore(_services);
        Node = new Node(this, Clock, NullLogger.Instance, historyLength: 1000);
        _endpoints = new Endpoints(new NodeHost(Node, Store, new LogLevelFile(path: null), Clock, logFile: null), new NodeMeters(meters: null));
    }

    public PluginLog Log { get; } = new();

    public VirtualClock Clock { get; }

    public Node Node { get; }

    public TestStore Store { get; }

    /// <summary>A node with the instances of a configuration: <c>"device1": {…}, "sensor1": {…}</c>.</summary>
    public static TestNode Start(string instances, DateTimeOffset? now = null, TimeZoneInfo? zone = null, Action<PluginLog>? prepare = null)
    {
        var node = new TestNode(now ?? Noon, zone);
        prepare?.Invoke(node.Log);
        node.Begin(instances);
        return node;
    }

    /// <summary>Starts anew with a configuration.</summary>
    public void Begin(string instances) => Node.StartAsync(Read(instances)).GetAwaiter().GetResult();

    /// <summary>Changes the configuration while the node runs.</summary>
    public void Update(string instances) => Node.UpdateAsync(Read(instances)).GetAwaiter().GetResult();

    public Device Device(string id) => (Device)Node.Instances[id];

    public Sensor Sensor(string id) => (Sensor)Node.Instances[id];

    public Instance Instance(string id) => Node.Instances[id];

    /// <summary>Makes a change, as a client does.</summary>
    public void Do(Action change) => Node.Queue.Post(change);

    public void SetRule(string id, string rule)
    {
        Rule read = Instance(id).Entry.Format.TryRead(rule, out Rule? valid, out string? error) ? valid : throw new ArgumentException(error, nameof(rule));
        Do(() => Instance(id).SetRule(read, Api));
    }

    public static Cause Api { get; } = new(NodeChangeCause.Api, "test");

    public void Wait(TimeSpan time) => Clock.Advance(time);

    public void Wait(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    public Driver? Find(string id) => _drivers.GetValueOrDefault(id);

    /// <summary>Gives an instance the driver of another version of its package: the descriptor of the same plugin, from elsewhere.</summary>
    public void ReplacePackage(string id)
    {
        Driver old = _drivers[id];
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        object source = typeof(PluginDescriptor).GetField("_source", Hidden)!.GetValue(old.Plugin)!;
        var plugin = (PluginDescriptor)Activator.CreateInstance(typeof(PluginDescriptor), Hidden, binder: null, [source, -1, old.Plugin.Kind, old.Plugin.Name], culture: null)!;
        plugin.ShouldNotBe(old.Plugin);
        _drivers[id] = old with { Plugin = plugin };
    }

    public void Dispose()
    {
        Node.Dispose();
        _services.Dispose();
    }

    /// <summary>Calls the API, as a client does with a line of JSON.</summary>
    public string Call(string line)
    {
        EndpointAnswer answer = RawCall.Parse(Encoding.UTF8.GetBytes(line)) is EndpointRequest request
            ? _endpoints.CallAsync(new EndpointCall(request.Endpoint, request.Arguments, "test"), CancellationToken.None).AsTask().GetAwaiter().GetResult()
            : throw new ArgumentException(line, nameof(line));
        return Encoding.UTF8.GetString(answer.Json.Span);
    }

    /// <summary>Starts anew with what is stored.</summary>
    public void Restart() => Node.StartAsync(Load()).GetAwaiter().GetResult();

    // The root of a configuration, with what the test does not say.
    private NodeConfiguration Read(string instances)
    {
        Store.Set($$"""{ {{(instances.Contains("\"metadata\"", StringComparison.Ordinal) ? "" : "\"metadata\": {\"id\": \"Test\", \"location\": \"Here\", \"floor\": 1},")}} {{(instances.Contains("schedule_keywords", StringComparison.Ordinal) ? "" : "\"schedule_keywords\": {},")}} {{instances}}}""");
        return Load();
    }

    private NodeConfiguration Load()
    {
        NodeConfiguration configuration = Store.Read();
        IConfiguration? options = null;
        foreach (InstanceEntry entry in configuration.Instances.Where(entry => !_drivers.TryGetValue(entry.Id, out Driver? driver) || driver.Plugin.Name != entry.Plugin.Name))
        {
            options ??= Store.Options;
            PluginInstance instance = s_catalog.CreateInstance(entry.Plugin, options.GetSection(entry.Id), _services);
            _drivers[entry.Id] = new Driver(instance.Contract, entry.Plugin, instance.Options);
        }

        return configuration;
    }
}
