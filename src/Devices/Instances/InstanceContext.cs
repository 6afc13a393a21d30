using Microsoft.Extensions.Logging;
using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>What all instances of a node share.</summary>
internal sealed record InstanceContext(Alarms Alarms, ChangeQueue Queue, DriverCalls Calls, ChangeHistory History, ILogger Logger)
{
    public TimeProvider Clock => Alarms.Clock;
}
