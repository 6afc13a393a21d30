using Patchbay.Devices;

namespace FirstCall;

/// <summary>The plugin that is called.</summary>
[Device("lamp")]
public sealed class Lamp
{
    public bool Send(bool on) => on;
}

/// <summary>Another one, of which nothing may be compiled or loaded.</summary>
[Device("other")]
public sealed class OtherLamp
{
    public bool Send(bool on) => !on;
}
