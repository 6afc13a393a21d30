using System.Text.Json.Nodes;
using EnergyGateway.Connectors.Modbus;

namespace EnergyGateway.Connectors;

/// <summary>What the registers of the meter mean. Each make has its own; this is the one of the simulated meter.</summary>
internal static class MeterMap
{
    public const int InputCount = 11;
    public const int HoldingCount = 3;

    /// <summary>The names of the bits in the status register, from the lowest.</summary>
    private static readonly string[] Alarms = ["overvoltage", "undervoltage", "phase_missing", "overtemperature"];

    public static IReadOnlyList<SetPoint> SetPoints { get; } =
    [
        new("set_points__tariff", Address: 0, Count: 1),
        new("set_points__power_limit", Address: 1, Count: 2),
    ];

    public static JsonObject Parse(ReadOnlySpan<ushort> input, ReadOnlySpan<ushort> holding) => new()
    {
        ["voltage"] = new JsonObject { ["l1"] = Tenths(input[0]), ["l2"] = Tenths(input[1]), ["l3"] = Tenths(input[2]) },
        ["frequency"] = Hundredths(input[3]),
        ["power"] = unchecked((int)Registers.UInt32(input[4..])), // Negative when the house feeds in.
        ["energy"] = new JsonObject
        {
            ["imported"] = Hundredths(Registers.UInt32(input[6..])),
            ["exported"] = Hundredths(Registers.UInt32(input[8..])),
        },
        ["alarms"] = ParseAlarms(input[10]),
        ["set_points"] = new JsonObject { ["tariff"] = holding[0], ["power_limit"] = Registers.UInt32(holding[1..]) },
    };

    private static JsonArray ParseAlarms(ushort status) =>
        [.. Alarms.Where((_, bit) => (status & (1 << bit)) != 0).Select(alarm => JsonValue.Create(alarm))];

    // As decimals, because a tenth is no binary fraction and would print as 230.10000000000002.
    private static decimal Tenths(uint value) => value / 10m;

    private static decimal Hundredths(uint value) => value / 100m;
}
