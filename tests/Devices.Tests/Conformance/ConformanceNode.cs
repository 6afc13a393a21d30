using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices.Nodes;
using Patchbay.Devices.Tests.Hosts;
using Patchbay.Devices.Tests.Plugins;

namespace Patchbay.Devices.Tests.Conformance;

/// <summary>A node with a device or sensor of each sort, a real port, and a clock that stands at noon unless the test moves it.</summary>
internal sealed class ConformanceNode : IAsyncDisposable
{
    private ConformanceNode(NodeProgram program, VirtualClock clock) => (Program, Clock) = (program, clock);

    public NodeProgram Program { get; }

    public VirtualClock Clock { get; }

    public static Task<ConformanceNode> StartAsync() => StartAsync(NodeProgram.Configuration(
        """ "device1": {"_type": "wled", "nickname": "Strip", "ip": "127.0.0.1", "min_rule": 1, "max_rule": 100, "default_rule": 50, "schedule": {"10:00": 20, "20:00": "fade/80/60"}} """,
        """ "device2": {"_type": "relay", "nickname": "Lamp", "pin": "4", "default_rule": "enabled", "schedule": {}} """,
        """ "device3": {"_type": "api-target", "nickname": "Target", "ip": "127.0.0.2", "default_rule": {"on": ["ignore"], "off": ["ignore"]}, "schedule": {}} """,
        """ "device4": {"_type": "bulb", "nickname": "Bulb", "ip": "127.0.0.3", "min_rule": "1", "max_rule": "100", "default_rule": "50", "schedule": {}} """,
        """ "device5": {"_type": "relay", "nickname": "Broken", "pin": 13, "default_rule": "enabled", "schedule": {}} """,
        """ "device6": {"_type": "blind", "nickname": "Blind", "default_rule": 20, "schedule": {}} """,
        """ "device7": {"_type": "display", "nickname": "Display", "default_rule": "Hello", "schedule": {}} """,
        """ "device8": {"_type": "url", "nickname": "Gate", "uri": "http://127.0.0.4/gate", "on_path": "open", "off_path": "close", "default_rule": "enabled", "schedule": {}} """,
        """ "sensor1": {"_type": "pir", "nickname": "Hall", "pin": 14, "default_rule": 5, "schedule": {}, "targets": ["device1"]} """,
        """ "sensor2": {"_type": "si7021", "nickname": "Heat", "units": "celsius", "mode": "cool", "tolerance": "0.5", "default_rule": 22, "schedule": {}, "targets": []} """,
        """ "sensor3": {"_type": "dummy", "nickname": "Dummy", "default_rule": "off", "schedule": {}, "targets": ["device2"]} """,
        """ "sensor4": {"_type": "load-cell", "nickname": "Bed", "pin_data": 34, "pin_clock": 33, "default_rule": "1000", "schedule": {}, "targets": []} """,
        """ "sensor5": {"_type": "switch", "nickname": "Door", "default_rule": "enabled", "schedule": {}, "targets": []} """,
        """ "sensor6": {"_type": "dht22", "nickname": "Attic", "units": "fahrenheit", "mode": "heat", "tolerance": 1, "default_rule": 72, "schedule": {}, "targets": []} """,
        """ "sensor7": {"_type": "desktop", "nickname": "Screen", "ip": "127.0.0.5", "mode": "screen", "default_rule": "enabled", "schedule": {}, "targets": []} """,
        """ "sensor8": {"_type": "ld2410", "nickname": "Radar", "pin": 15, "default_rule": 0.05, "schedule": {}, "targets": []} """));

    public static async Task<ConformanceNode> StartAsync(string? configuration, bool hasLog = true, string? token = null)
    {
        var clock = new VirtualClock(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        var log = new PluginLog();
        log["Broken"].Mood = Mood.Fails;
        log["Heat"].Reading = 21.5;
        log["Attic"].Reading = 70;
        log["Bed"].Reading = 1234;
        NodeProgram program = await NodeProgram.StartAsync(
            configuration,
            options =>
            {
                (options.LogFile, options.Token) = (hasLog ? "app.log" : null, token);

                // The calls of drivers take real time, however far the test moves the clock meanwhile.
                options.CallTimeout = TimeSpan.FromHours(1);
            },
            builder =>
            {
                File.WriteAllText(Path.Combine(builder.Environment.ContentRootPath, "app.log"), "A line.");
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.PostConfigure<DevicesOptions>(options => options.LogFile = options.LogFile is { } file ? Path.Combine(builder.Environment.ContentRootPath, file) : null);
            },
            log);
        return new ConformanceNode(program, clock);
    }

    /// <summary>Sends bytes as they are, and reads to the end of the stream.</summary>
    public async Task<string> AskAsync(string request)
    {
        string answer = await Program.SendRawAsync(request);

        // What is to be at once, is.
        Clock.Advance(TimeSpan.Zero);
        return answer;
    }

    /// <summary>Lets time pass, slowly enough for what comes to be done when it comes: another thread may be at it.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        Node node = Program.Services.GetRequiredService<Node>();
        var step = TimeSpan.FromMilliseconds(100);
        for (TimeSpan rest = time; rest > TimeSpan.Zero; rest -= step)
        {
            Clock.Advance(rest < step ? rest : step);
            await node.Queue.RunAsync(static () => true);
        }
    }

    public async ValueTask DisposeAsync() => await Program.DisposeAsync();
}
