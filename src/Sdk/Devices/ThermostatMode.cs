namespace Patchbay.Devices;

/// <summary>Whether a thermostat turns its targets on to cool or to heat.</summary>
public enum ThermostatMode
{
    /// <summary>Targets are on while it is warmer than the rule.</summary>
    Cool,

    /// <summary>Targets are on while it is colder than the rule.</summary>
    Heat,
}
