using Patchbay.Devices.Instances;
using Patchbay.Hosting;

namespace Patchbay.Devices;

/// <summary>The drivers of a node, as the hosting of plugins runs them: each call goes through the fault boundary.</summary>
internal sealed class HostedDrivers(PluginInstances<IDevice> devices, PluginInstances<ISensor> sensors) : IDrivers
{
    public Driver? Find(string id) => Find(devices, id) ?? Find(sensors, id);

    // The configuration of a program does not differ by case; that of a node does.
    private static Driver? Find<TContract>(PluginInstances<TContract> instances, string id)
        where TContract : class =>
        instances.TryGetInstance(id, out ConfiguredInstance<TContract>? instance) && instance.Name.Equals(id, StringComparison.Ordinal) && instance.Plugin is { } plugin
            ? new Driver(instance.Contract, plugin, instance.Options)
            : null;
}
