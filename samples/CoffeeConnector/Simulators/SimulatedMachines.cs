using Microsoft.Extensions.Configuration;
using Samples.Shared;

namespace CoffeeConnector.Simulators;

/// <summary>The simulators that a configuration asks for: one for each machine whose location is the word <c>simulated</c>.</summary>
internal sealed class SimulatedMachines : IAsyncDisposable
{
    private readonly List<(IConfigurationSection Section, HttpSimulator Simulator)> _started = [];

    public async Task StartAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        foreach (IConfigurationSection machine in configuration.GetSection("machines").GetChildren().Where(IsSimulated))
        {
            if (SimulatorOf(machine["version"]) is { } simulator)
            {
                await simulator.StartAsync(cancellationToken);
                _started.Add((machine, simulator));
            }
        }
    }

    /// <summary>The configuration with the addresses of the simulators for the word <c>simulated</c>.</summary>
    public IConfiguration Redirect(IConfiguration configuration) => Simulated.Redirect(
        configuration,
        _started.Select(one => KeyValuePair.Create($"{one.Section.Path}:location", (string?)one.Simulator.Location.AbsoluteUri)));

    public async ValueTask DisposeAsync()
    {
        foreach ((_, HttpSimulator simulator) in _started)
        {
            await simulator.DisposeAsync();
        }
    }

    private static bool IsSimulated(IConfigurationSection machine) => Simulated.IsSimulated(machine["location"]);

    private static HttpSimulator? SimulatorOf(string? version) => version switch
    {
        "1900" => new Machine1900(),
        "2900" => new Machine2900(),
        _ => null, // An error in the version is reported when the configuration is read.
    };
}
