using System.Globalization;
using Microsoft.Extensions.Configuration;
using Patchbay.Telemetry;

namespace EnergyGateway.Simulators;

/// <summary>
/// The simulators that a configuration asks for: one for each connector whose address is the word <c>simulated</c>.
/// </summary>
internal sealed class SimulatedDevices : IAsyncDisposable
{
    private readonly List<(string Connector, ISimulator Simulator)> _started = [];

    /// <summary>The simulators by the connector they are for, in the order of the configuration.</summary>
    public IReadOnlyList<(string Connector, ISimulator Simulator)> Started => _started;

    public void Start(IConfiguration configuration)
    {
        foreach (IConfigurationSection connector in configuration.GetSection("connectors").GetChildren())
        {
            if ("simulated".Equals(connector["address"], StringComparison.OrdinalIgnoreCase) && SimulatorOf(connector["plugin"]) is { } simulator)
            {
                simulator.Start();
                _started.Add((connector.Key, simulator));
            }
        }
    }

    /// <summary>The configuration with the places of the simulators for the word <c>simulated</c>.</summary>
    public IConfiguration Redirect(IConfiguration configuration) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(_started.SelectMany(one => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"connectors:{one.Connector}:address"] = one.Simulator.EndPoint.Address.ToString(),
            [$"connectors:{one.Connector}:port"] = one.Simulator.EndPoint.Port.ToString(CultureInfo.InvariantCulture),
        }))
        .Build();

    public async ValueTask DisposeAsync()
    {
        foreach ((_, ISimulator simulator) in _started)
        {
            await simulator.DisposeAsync();
        }
    }

    private static ISimulator? SimulatorOf(string? plugin) => plugin switch
    {
        "modbus-tcp" => new MeterSimulator(),
        "pulse-counter" => new PulseCounterSimulator(),
        "text-display" => new TextDisplaySimulator(),
        _ => null, // What is wrong with the connector is said when it is created.
    };
}
