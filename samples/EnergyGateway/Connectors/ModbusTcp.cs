using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EnergyGateway.Connectors.Modbus;
using Samples.Shared;

namespace EnergyGateway.Connectors;

/// <summary>An energy meter for three phases that speaks Modbus TCP.</summary>
[Connector("modbus-tcp", DisplayName = "Energy meter", Interval = "00:00:05")]
public sealed class ModbusTcp(ModbusOptions options) : IDisposable
{
    private readonly ModbusClient _meter = new(new IPEndPoint(options.Address, options.Port), options.Unit, options.Timeout);

    /// <summary>Reads the meter's registers.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The numbers in the input registers and in the holding registers, as they are.</returns>
    /// <exception cref="DeviceException">The meter is not reachable, refuses, or does not speak the protocol.</exception>
    public async Task<JsonObject> ReceiveRawMessage(CancellationToken cancellationToken)
    {
        ushort[] input = await _meter.ReadAsync(ModbusFunction.ReadInput, 0, MeterMap.InputCount, cancellationToken);
        ushort[] holding = await _meter.ReadAsync(ModbusFunction.ReadHolding, 0, MeterMap.HoldingCount, cancellationToken);
        return new JsonObject { ["input"] = ToJson(input), ["holding"] = ToJson(holding) };
    }

    /// <summary>Makes quantities with units of the registers.</summary>
    /// <param name="rawMessage">What <see cref="ReceiveRawMessage"/> returned.</param>
    /// <returns>Volt, hertz, watt and kilowatt-hours.</returns>
    public JsonObject ParseRawMessage(JsonNode rawMessage) =>
        MeterMap.Parse(FromJson(rawMessage["input"]), FromJson(rawMessage["holding"]));

    /// <summary>Writes a set-point, and reads it back: some meters accept a value and keep another.</summary>
    /// <param name="datapointKey">The flattened key of a datapoint below <c>set_points</c>.</param>
    /// <param name="datapointValue">The value, a whole number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when the meter has the value.</returns>
    /// <exception cref="DeviceException">There is no such set-point, or the meter is not reachable, refuses, or does not keep the value.</exception>
    public async Task SendCommand(string datapointKey, double datapointValue, CancellationToken cancellationToken)
    {
        SetPoint setPoint = MeterMap.SetPoints.FirstOrDefault(point => point.Key == datapointKey)
            ?? throw new DeviceException($"The meter has no set-point \"{datapointKey}\". There are: {string.Join(", ", MeterMap.SetPoints.Select(point => point.Key))}.");
        ushort[] registers = setPoint.Encode(datapointValue);
        await _meter.WriteAsync(setPoint.Address, registers, cancellationToken);
        ushort[] kept = await _meter.ReadAsync(ModbusFunction.ReadHolding, setPoint.Address, registers.Length, cancellationToken);
        if (!kept.AsSpan().SequenceEqual(registers))
        {
            throw new DeviceException(string.Create(
                CultureInfo.InvariantCulture, $"The meter took {datapointValue} for {datapointKey}, but keeps {setPoint.Decode(kept)}."));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static JsonArray ToJson(ushort[] registers) => [.. registers.Select(register => JsonValue.Create(register))];

    private static ushort[] FromJson(JsonNode? registers) =>
        [.. registers!.AsArray().Select(register => register!.GetValue<ushort>())];
}
