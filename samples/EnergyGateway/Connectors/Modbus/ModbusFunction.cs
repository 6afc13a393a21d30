namespace EnergyGateway.Connectors.Modbus;

/// <summary>The function codes of Modbus that this program speaks.</summary>
internal enum ModbusFunction : byte
{
    ReadHolding = 3,
    ReadInput = 4,
    WriteSingle = 6,
    WriteMultiple = 16,
}
