using System.Net.Sockets;
using System.Text;

namespace EnergyGateway.Simulators;

/// <summary>A display with two lines.</summary>
internal sealed class TextDisplaySimulator : SimulatedDevice
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal) { ["upper_line"] = "", ["lower_line"] = "" };

    public override string Describe()
    {
        lock (_lock)
        {
            return $"it shows {string.Join(" and ", _lines.Values.Select(line => $"\"{line}\""))}";
        }
    }

    protected override async Task ServeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { } command)
        {
            string answer = Show(command.Split('=', 2)) ? "OK\n" : "NO SUCH LINE\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), cancellationToken);
        }
    }

    private bool Show(string[] command)
    {
        lock (_lock)
        {
            if (command.Length != 2 || !_lines.ContainsKey(command[0]))
            {
                return false;
            }

            _lines[command[0]] = command[1];
            return true;
        }
    }
}
