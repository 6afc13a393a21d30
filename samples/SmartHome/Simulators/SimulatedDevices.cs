using Microsoft.Extensions.Configuration;
using Samples.Shared;
using SmartHome.Instances;

namespace SmartHome.Simulators;

/// <summary>
/// The simulators that a configuration asks for: one for each device or sensor whose address is the word <c>simulated</c>.
/// </summary>
internal sealed class SimulatedDevices : IAsyncDisposable
{
    private readonly List<(Instance Instance, ISimulator Simulator)> _started = [];

    public IEnumerable<(Instance Instance, string Location)> Started => _started.Select(one => (one.Instance, one.Simulator.Location));

    public async Task StartAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        IEnumerable<Instance> instances = [.. Instance.All(configuration, "device"), .. Instance.All(configuration, "sensor")];
        foreach (Instance instance in instances.Where(IsSimulated))
        {
            if (SimulatorOf(instance) is { } simulator)
            {
                await simulator.StartAsync(cancellationToken);
                _started.Add((instance, simulator));
            }
        }
    }

    /// <summary>The configuration with the places of the simulators for the word <c>simulated</c>.</summary>
    public IConfigurationRoot Redirect(IConfiguration configuration) => Simulated.Redirect(
        configuration,
        _started.SelectMany(one => one.Simulator.Options.Select(option => KeyValuePair.Create(one.Instance.PathOf(option.Key), option.Value))));

    public async ValueTask DisposeAsync()
    {
        foreach ((_, ISimulator simulator) in _started)
        {
            await simulator.DisposeAsync();
        }
    }

    private static bool IsSimulated(Instance instance) =>
        new[] { "ip", "uri" }.Any(key => Simulated.IsSimulated(instance[key]));

    private static ISimulator? SimulatorOf(Instance instance) => instance["_type"] switch
    {
        "wled" => new WledSimulator(),
        "tasmota-relay" => new TasmotaSimulator(),
        "bulb" => new TpLinkBulbSimulator(),
        "dimmer" => new TpLinkDimmerSimulator(),
        "http-get" => new HttpTargetSimulator(),
        "desktop" => new DesktopSimulator(TimeProvider.System),
        _ => null, // An error in the instance is reported when it is created.
    };
}
