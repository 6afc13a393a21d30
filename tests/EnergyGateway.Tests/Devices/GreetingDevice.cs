using System.Net.Sockets;
using System.Text;
using EnergyGateway.Simulators;

namespace EnergyGateway.Tests.Devices;

/// <summary>Sends a text to everybody who connects, and closes the connection.</summary>
internal sealed class GreetingDevice : SimulatedDevice
{
    private readonly byte[] _greeting;

    public GreetingDevice(string greeting)
    {
        _greeting = Encoding.UTF8.GetBytes(greeting);
        Start();
    }

    public override string Describe() => "it greets";

    protected override Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(_greeting, cancellationToken).AsTask();
}
