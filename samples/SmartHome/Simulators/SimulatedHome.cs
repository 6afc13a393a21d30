using System.Text.Json.Nodes;

namespace SmartHome.Simulators;

/// <summary>
/// Simulators of the devices in the sample's <c>config.json</c>, and a copy of that file with their addresses, in a folder of its own: what clients save goes there.
/// </summary>
internal sealed class SimulatedHome : IAsyncDisposable
{
    // Simulators answer at once, but the machine may be busy with other things.
    private const string Patience = "00:00:30";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smart-home-");
    private readonly Dictionary<string, ISimulator> _simulators = new(StringComparer.Ordinal);

    private SimulatedHome()
    {
    }

    /// <summary>The configuration of a node that these simulators belong to.</summary>
    public string ConfigurationFile => Path.Combine(_folder.FullName, "config.json");

    /// <summary>The names that people have given to devices and sensors, by their ids.</summary>
    public Dictionary<string, string> Nicknames { get; } = new(StringComparer.Ordinal);

    public static async Task<SimulatedHome> StartAsync()
    {
        var home = new SimulatedHome();
        try
        {
            await home.StartAllAsync();
            return home;
        }
        catch
        {
            await home.DisposeAsync();
            throw;
        }
    }

    /// <summary>The simulator of a device.</summary>
    public T Simulator<T>(string id)
        where T : ISimulator => (T)_simulators[id];

    public async ValueTask DisposeAsync()
    {
        foreach (ISimulator simulator in _simulators.Values)
        {
            await simulator.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartAllAsync()
    {
        string written = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "config.json"));
        JsonObject root = JsonNode.Parse(written)!.AsObject();
        foreach ((string id, JsonNode? value) in root)
        {
            if (value is JsonObject entry && entry["nickname"] is { } nickname)
            {
                Nicknames.Add(id, nickname.GetValue<string>());
                await StartAsync(id, entry);
            }
        }

        await File.WriteAllTextAsync(ConfigurationFile, root.ToJsonString());
    }

    private async Task StartAsync(string id, JsonObject entry)
    {
        ISimulator? simulator = entry["_type"]!.GetValue<string>() switch
        {
            "wled" => new WledSimulator(),
            "tasmota-relay" => new TasmotaSimulator(),
            "bulb" => new TpLinkBulbSimulator { Brightness = entry["default_rule"]!.GetValue<int>() },
            "dimmer" => new TpLinkDimmerSimulator { Brightness = entry["default_rule"]!.GetValue<int>() },
            _ => null, // What is on pins, or no device at all.
        };
        if (simulator is null)
        {
            return;
        }

        _simulators.Add(id, simulator);
        await simulator.StartAsync(CancellationToken.None);
        foreach ((string key, string? value) in simulator.Options)
        {
            entry[key] = value;
        }

        entry["timeout"] = Patience;
    }
}
