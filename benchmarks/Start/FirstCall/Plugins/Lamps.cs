using Patchbay.Devices;

namespace Patchbay.Benchmarks.FirstCall.Plugins;

[Device("lamp-0")] public sealed class Lamp0 { public bool Send(bool on) => on; }
