using System.Globalization;

namespace EnergyGateway.Connectors.Modbus;

/// <summary>The codes with which a device refuses, which Modbus calls exceptions.</summary>
internal static class ModbusError
{
    public const byte IllegalFunction = 1;
    public const byte IllegalAddress = 2;
    public const byte IllegalValue = 3;

    public static string Describe(byte code) => code switch
    {
        IllegalFunction => "it does not have this function (1)",
        IllegalAddress => "it does not have these registers (2)",
        IllegalValue => "it does not take this value (3)",
        4 => "it has failed (4)",
        5 => "it needs more time (5)",
        6 => "it is busy (6)",
        10 => "the way to the unit is not configured (10)",
        11 => "the unit does not answer (11)",
        _ => string.Create(CultureInfo.InvariantCulture, $"it gives the unknown reason {code}"),
    };
}
