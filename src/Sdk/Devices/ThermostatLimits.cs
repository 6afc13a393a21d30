namespace Patchbay.Devices;

/// <summary>The temperatures that a rule of a thermostat can have, in °C. Compiled into the runtime, the generator and the analyzers.</summary>
internal static class ThermostatLimits
{
    public const int Minimum = 18;
    public const int Maximum = 27;
}
