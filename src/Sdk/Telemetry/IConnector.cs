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
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>
    /// The message. A plugin may return text, a number or any JSON, or a <see cref="RawMessage"/> with the time of the device. Null stops
    /// the flow for this time.
    /// </returns>
    [RequiredGroup("sensor flow")]
    ValueTask<RawMessage?> ReceiveRawMessageAsync(CancellationToken cancellationToken) => default;

    /// <summary>Parses a message into datapoints. The second step of the sensor flow.</summary>
    /// <param name="rawMessage">The content of what <see cref="ReceiveRawMessageAsync"/> returned. A plugin may take it as text or number.</param>
    /// <param name="timestamp">The time of the message: the device's own if it has one, else that of its arrival. The datapoints get it.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>The datapoints' values by key, nested as the device has them. Null stops the flow for this time.</returns>
    [RequiredGroup("sensor flow")]
    ValueTask<JsonObject?> ParseRawMessageAsync(JsonNode rawMessage, [MayOmit] DateTimeOffset timestamp, CancellationToken cancellationToken) => default;

    /// <summary>Sends a command to the device.</summary>
    /// <param name="datapointKey">The key of the datapoint to set.</param>
    /// <param name="datapointValue">The value. A plugin may take it as number, <see cref="bool"/> or <see cref="string"/>.</param>
    /// <param name="datapointTimestamp">When the value was sent.</param>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>A task that completes when the device has the command.</returns>
    [RequiredGroup("actuator flow")]
    ValueTask SendCommandAsync(string datapointKey, JsonNode? datapointValue, [MayOmit] DateTimeOffset datapointTimestamp, CancellationToken cancellationToken) => default;

    /// <summary>Declares the datapoints that <see cref="SendCommandAsync"/> can set, before the first command.</summary>
    /// <param name="cancellationToken">The token to cancel the operation.</param>
    /// <returns>An example value for each datapoint's key. Null for plugins that do not declare them.</returns>
    ValueTask<JsonObject?> GetActuatorDatapointsAsync(CancellationToken cancellationToken) => default;
}
