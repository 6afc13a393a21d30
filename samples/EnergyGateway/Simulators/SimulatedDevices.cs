using Microsoft.Extensions.Configuration;
using Samples.Shared;

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
            if (Simulated.IsSimulated(connector["address"]) && SimulatorOf(connector["plugin"]) is { } simulator)
            {
                simulator.Start();
                _started.Add((connector.Key, simulator));
            }
        }
    }

    /// <summary>The configuration with the places of the simulators for the word <c>simulated</c>.</summary>
    public IConfiguration Redirect(IConfiguration configuration) => Simulated.Redirect(
        configuration,
        _started.SelectMany(one => Simulated.Address("address", one.Simulator.EndPoint).Select(
            option => KeyValuePair.Create($"connectors:{one.Connector}:{option.Key}", option.Value))));

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
        _ => null, // An error in the connector is reported when it is created.
    };
}
