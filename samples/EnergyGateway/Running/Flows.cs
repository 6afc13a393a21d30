namespace EnergyGateway.Running;

/// <summary>Which flows a connector has: those whose members its class has.</summary>
internal static class Flows
{
    public static bool HasSensorFlow(this PluginDescriptor plugin) => plugin.Members.Contains(nameof(IConnector.ReceiveRawMessageAsync), StringComparer.Ordinal);

    public static bool HasActuatorFlow(this PluginDescriptor plugin) => plugin.Members.Contains(nameof(IConnector.SendCommandAsync), StringComparer.Ordinal);

    public static string Describe(PluginDescriptor plugin) => (plugin.HasSensorFlow(), plugin.HasActuatorFlow()) switch
    {
        (true, true) => "both flows",
        (true, false) => "sensor flow",
        _ => "actuator flow",
    };
}
