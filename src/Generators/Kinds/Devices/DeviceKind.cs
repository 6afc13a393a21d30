namespace Patchbay.Generators.Kinds.Devices;

/// <summary>Devices.</summary>
internal sealed class DeviceKind() : RuleKind("global::Patchbay.Devices.IDevice", "Patchbay.Devices.DeviceAttribute");
