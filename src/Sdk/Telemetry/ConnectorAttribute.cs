namespace Patchbay.Telemetry;

/// <summary>
/// Makes a class a telemetry connector: a small service between a kind of device and a message broker. It has the
/// sensor flow, the actuator flow, or both.
/// </summary>
/// <example>
/// <code>
/// [Connector("modbus-tcp", Interval = "00:00:05")]
/// public sealed class ModbusTcp(ModbusOptions options)
/// {
///     public Task&lt;string&gt; ReceiveRawMessage(CancellationToken cancellationToken) { ... }
///     public JsonObject ParseRawMessage(string raw) { ... }
/// }
/// </code>
/// </example>
/// <param name="name">The connector's name: lower case, words separated by hyphens.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConnectorAttribute(string name) : PluginDeclarationAttribute<IConnector>(name)
{
    /// <summary>
    /// How often the sensor flow runs, as <c>hh:mm:ss</c>. Without it the flow runs over and over: <c>ReceiveRawMessage</c>
    /// waits until the device has something to say.
    /// </summary>
    public string? Interval { get; set; }
}
