using Patchbay.Devices;

namespace Part0;

[Device("line-0")] public sealed class Line { public bool Send(bool on) => on; }
