using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EnergyGateway.Simulators;

/// <summary>A pulse counter: it greets with a comment, then sends a line with each half litre.</summary>
internal sealed class PulseCounterSimulator : SimulatedDevice
{
    private const double Litres = 0.5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private double _total = 1204;

    public override string Describe() => string.Create(CultureInfo.InvariantCulture, $"the dial stands at {Volatile.Read(ref _total)} litres");

    protected override async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("# counter ready\r\n"u8.ToArray(), cancellationToken);
        while (true)
        {
            double total = Volatile.Read(ref _total) + Litres;
            Volatile.Write(ref _total, total);
            string line = string.Create(CultureInfo.InvariantCulture, $"water={total};flow={Litres}\r\n");
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line), cancellationToken);
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
