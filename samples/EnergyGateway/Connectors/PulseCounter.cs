using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Samples.Shared;

namespace EnergyGateway.Connectors;

/// <summary>A water meter whose pulses a counter sends, a line each: <c>water=1204.5;flow=0.4</c>.</summary>
[Connector("pulse-counter", DisplayName = "Pulse counter")]
public sealed class PulseCounter(LineOptions options) : IDisposable
{
    private readonly IPEndPoint _device = new(options.Address, options.Port);
    private LineConnection? _connection;

    /// <summary>Waits for the next line. Only for the connection does it wait no longer than the timeout: water may not flow for days.</summary>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <returns>The line; null if the counter has closed the connection, which is opened again the next time.</returns>
    /// <exception cref="DeviceException">The counter is not reachable.</exception>
    public async Task<string?> ReceiveRawMessage(CancellationToken cancellationToken)
    {
        LineConnection connection = _connection ??=
            await Exchange.WithAsync(_device, options.Timeout, limit => LineConnection.OpenAsync(_device, limit), cancellationToken);
        string? line = null;
        try
        {
            return line = await Exchange.WithAsync(_device, Timeout.InfiniteTimeSpan, connection.ReadAsync, cancellationToken);
        }
        finally
        {
            if (line is null)
            {
                Dispose();
            }
        }
    }

    /// <summary>Takes a line apart.</summary>
    /// <param name="rawMessage">The line.</param>
    /// <returns>The numbers by name; null for a line with which the counter only shows that it lives.</returns>
    /// <exception cref="FormatException">The line has something else than names and numbers.</exception>
    public JsonObject? ParseRawMessage(string rawMessage)
    {
        if (rawMessage.StartsWith('#'))
        {
            return null;
        }

        var values = new JsonObject();
        foreach (string[] pair in rawMessage.Split(';').Select(part => part.Split('=', 2)))
        {
            if (pair.Length != 2 || !decimal.TryParse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) || !values.TryAdd(pair[0], value))
            {
                throw new FormatException($"The counter sends \"{rawMessage}\", which is not names and numbers.");
            }
        }

        return values;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
