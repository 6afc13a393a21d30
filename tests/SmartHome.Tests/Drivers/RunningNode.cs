using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Patchbay.Devices;
using Patchbay.Hosting;
using SmartHome.Pins;
using SmartHome.Simulators;

namespace SmartHome.Tests.Drivers;

/// <summary>A node with an instance of each driver, which are led to simulators and simulated pins.</summary>
internal sealed class RunningNode : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly HttpClient _http = new();
    private IHost? _host;

    public WledSimulator Wled { get; } = new();

    public TpLinkBulbSimulator Bulb { get; } = new();

    public TpLinkDimmerSimulator Dimmer { get; } = new();

    public TasmotaSimulator Tasmota { get; } = new();

    public HttpTargetSimulator Target { get; } = new();

    public DesktopSimulator Desktop { get; } = new(TimeProvider.System);

    public SimulatedPins Pins { get; } = new(TimeProvider.System) { Si7021 = new Climate(25, 40) };

    private ISimulator[] Simulators => [Wled, Bulb, Dimmer, Tasmota, Target, Desktop];

    public async Task StartAsync()
    {
        await Task.WhenAll(Simulators.Select(simulator => simulator.StartAsync(CancellationToken.None)));
        Pins.SetDht22(13, new Climate(25, 40));

        // A node that is its own target has to know its port, so that it is not the system's choice; 127.x.y.z is ours alone.
        var address = new IPEndPoint(new IPAddress([127, 0, 77, (byte)Random.Shared.Next(1, 255)]), Random.Shared.Next(20_000, 30_000));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "config.json"), Configuration(address).ToJsonString(), CancellationToken.None);

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(_http).AddSingleton<IPins>(Pins);
        builder.Services.AddPatchbay(Created.Catalog, patchbay => patchbay.AddDevices(options =>
        {
            options.ConfigurationFile = Path.Combine(_folder.FullName, "config.json");
            options.Listen = address;
        }));
        _host = builder.Build();
        await _host.StartAsync(CancellationToken.None);
    }

    /// <summary>Calls the node's API, without its socket.</summary>
    public async Task<JsonElement> CallAsync(params string[] call) => await _host!.Services.GetRequiredService<INodeApi>()
        .CallAsync(JsonElement.Parse(JsonSerializer.Serialize(call)), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync(CancellationToken.None);
            _host.Dispose();
        }

        foreach (ISimulator simulator in Simulators)
        {
            await simulator.DisposeAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private JsonObject Configuration(IPEndPoint address)
    {
        JsonNode toItself = new JsonObject { ["on"] = new JsonArray("turn_on", "device1"), ["off"] = new JsonArray("turn_off", "device1") };
        return new()
        {
            ["metadata"] = new JsonObject { ["id"] = "Test", ["location"] = "Here", ["floor"] = 1 },
            ["schedule_keywords"] = new JsonObject(),
            ["device1"] = Device("wled", 128, [.. Options(Wled), ("min_rule", "1"), ("max_rule", "255")]),
            ["device2"] = Device("bulb", 40, [.. Options(Bulb), ("min_rule", 1), ("max_rule", 100)]),
            ["device3"] = Device("dimmer", "60", [.. Options(Dimmer), ("min_rule", 1), ("max_rule", 100)]),
            ["device4"] = Device("tasmota-relay", "enabled", Options(Tasmota)),
            ["device5"] = Device("http-get", "enabled", Options(Target)),
            ["device6"] = Device("desktop", "enabled", Options(Desktop)),
            ["device7"] = Device("relay", "enabled", ("pin", "4")),
            ["device8"] = Device("pwm", 512, ("pin", 16), ("min_rule", 0), ("max_rule", 1023)),
            ["device9"] = Device("api-target", toItself, ("ip", address.Address.ToString()), ("port", address.Port)),
            ["sensor1"] = Sensor("switch", "enabled", ("pin", "5")),
            ["sensor2"] = Sensor("pir", 5, ("pin", 14)),
            ["sensor3"] = Sensor("ld2410", "0.5", ("pin", 15)),
            ["sensor4"] = Sensor("load-cell", 1000, ("pin_data", "34"), ("pin_clock", "33")),
            ["sensor5"] = Sensor("si7021", 22, ("units", "celsius"), ("mode", "cool"), ("tolerance", "0.5")),
            ["sensor6"] = Sensor("dht22", "72", ("pin", "13"), ("units", "fahrenheit"), ("mode", "heat"), ("tolerance", 1)),
            ["sensor7"] = Sensor("dummy", "off"),
            ["sensor8"] = Sensor("desktop", "enabled", [.. Options(Desktop), ("mode", "screen")]),
        };
    }

    private static (string Key, JsonNode? Value)[] Options(ISimulator simulator) => [.. simulator.Options.Select(option => (option.Key, (JsonNode?)option.Value))];

    private static JsonObject Device(string type, JsonNode rule, params (string Key, JsonNode? Value)[] options)
    {
        var device = new JsonObject { ["_type"] = type, ["nickname"] = $"My {type}", ["default_rule"] = rule, ["schedule"] = new JsonObject() };
        foreach ((string key, JsonNode? value) in options)
        {
            device[key] = value;
        }

        return device;
    }

    private static JsonObject Sensor(string type, JsonNode rule, params (string Key, JsonNode? Value)[] options)
    {
        JsonObject sensor = Device(type, rule, options);
        sensor["nickname"] = $"My {type} sensor";
        sensor["targets"] = type is "pir" ? new JsonArray("device7") : [];
        return sensor;
    }
}
