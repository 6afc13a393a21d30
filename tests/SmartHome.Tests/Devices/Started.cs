using SmartHome.Simulators;

namespace SmartHome.Tests.Devices;

internal static class Started
{
    public static async Task<T> Async<T>(T simulator)
        where T : ISimulator
    {
        await simulator.StartAsync(CancellationToken.None);
        return simulator;
    }
}
