using Patchbay.Devices.Changes;
using Patchbay.Devices.Instances;

namespace Patchbay.Devices.Groups;

/// <summary>Makes the groups of a node. Sensors with the same targets are one group, those without any another.</summary>
internal static class GroupBuilder
{
    /// <summary>Makes the groups, in the order of their first sensors.</summary>
    /// <param name="instances">All instances of the node, in their order.</param>
    /// <param name="old">The groups that were before, which are stopped; those with the same devices pass on what these are.</param>
    /// <param name="alarms">The alarms of the node.</param>
    public static IReadOnlyList<Group> Build(IReadOnlyCollection<Instance> instances, IReadOnlyList<Group> old, Alarms alarms)
    {
        Dictionary<string, Device> devices = instances.OfType<Device>().ToDictionary(device => device.Id, StringComparer.Ordinal);
        Group[] groups = [.. instances.OfType<Sensor>()
            .GroupBy(sensor => string.Join(' ', Targets(sensor, devices).Select(device => device.Id)), StringComparer.Ordinal)
            .Select((sensors, index) => new Group($"group{index + 1}", [.. sensors], [.. Targets(sensors.First(), devices)], alarms))];

        foreach (Device device in devices.Values)
        {
            device.Group = null;
            device.TriggeredBy = [];
        }

        foreach (Group group in groups)
        {
            Join(group);
        }

        foreach (Group before in old)
        {
            before.Stop();
            Array.Find(groups, group => group.Devices.SequenceEqual(before.Devices))?.Inherit(before);
        }

        return groups;
    }

    // A driver of a target may not run.
    private static IEnumerable<Device> Targets(Sensor sensor, Dictionary<string, Device> devices) =>
        sensor.Entry.Targets.Select(target => devices.GetValueOrDefault(target)).OfType<Device>();

    private static void Join(Group group)
    {
        foreach (Sensor sensor in group.Sensors)
        {
            sensor.Group = group;
        }

        foreach (Device device in group.Devices)
        {
            device.Group = group;
            device.TriggeredBy = [.. device.TriggeredBy, .. group.Sensors.Select(sensor => sensor.Id)];
        }
    }
}
