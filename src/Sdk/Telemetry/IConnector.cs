using System.Text.Json.Nodes;

namespace Patchbay.Telemetry;

/// <summary>
/// Connects a kind of device to a message broker. Values of the device become datapoints (sensor flow), and messages
/// become commands to the device (actuator flow).
/// </summary>
[PluginKind("connector", Plural = "connectors")]
public interface IConnector
{
    /// <summary>Receives a message from the device, as the device sends it. The first step of the sensor flow.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The message: text, or any JSON. Null stops the flow for this time.</returns>
    [RequiredGroup("sensor flow")]
    ValueTask<JsonNode?> ReceiveRawMessageAsync(CancellationToken cancellationToken) => default;

    /// <summary>Parses a message into datapoints. The second step of the sensor flow.</summary>
    /// <param name="rawMessage">What <see cref="ReceiveRawMessageAsync"/> returned. A plugin may take it as text or number.</param>
    /// <param name="cancellationToken">Gives the parsing up.</param>
    /// <returns>The datapoints' values by key, nested as the device has them. Null stops the flow for this time.</returns>
    [RequiredGroup("sensor flow")]
    ValueTask<JsonObject?> ParseRawMessageAsync(JsonNode rawMessage, CancellationToken cancellationToken) => default;

    /// <summary>Sends a command to the device.</summary>
    /// <param name="datapointKey">The key of the datapoint to set.</param>
    /// <param name="datapointValue">The value. A plugin may take it as number, <see cref="bool"/> or <see cref="string"/>.</param>
    /// <param name="datapointTimestamp">When the value was sent.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the device has the command.</returns>
    [RequiredGroup("actuator flow")]
    ValueTask SendCommandAsync(string datapointKey, JsonNode? datapointValue, [MayOmit] DateTimeOffset datapointTimestamp, CancellationToken cancellationToken) => default;
}
