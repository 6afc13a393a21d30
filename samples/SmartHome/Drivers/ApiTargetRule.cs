using System.Globalization;
using System.Text.Json;

namespace SmartHome.Drivers;

/// <summary>Which calls of a node's API a rule may make. Whether the node has the devices and sensors in them, only the node knows.</summary>
internal static class ApiTargetRule
{
    /// <summary>Whether a rule has nothing but a call for on and one for off, and both are allowed.</summary>
    public static bool IsValid(Rule rule)
    {
        JsonElement calls = JsonElement.Parse(rule.ToString());
        return calls.GetPropertyCount() == 2 && IsAllowed(calls.GetProperty("on")) && IsAllowed(calls.GetProperty("off"));
    }

    /// <summary>Whether the call says that there is none: <c>["ignore"]</c>.</summary>
    public static bool IsIgnored(JsonElement call) => call.GetArrayLength() == 1 && Text(call[0]) is "ignore";

    private static bool IsAllowed(JsonElement call)
    {
        JsonElement[] parts = [.. call.EnumerateArray()];
        return parts.Length > 0 && (Text(parts[0]), parts[1..]) switch
        {
            ("reboot" or "clear_log" or "ignore", []) => true,
            ("enable" or "disable" or "reset_rule", [var id]) => IsDevice(id) || IsSensor(id),
            ("condition_met" or "trigger_sensor", [var id]) => IsSensor(id),
            ("turn_on" or "turn_off", [var id]) => IsDevice(id),
            ("enable_in" or "disable_in", [var id, var minutes]) => (IsDevice(id) || IsSensor(id)) && IsNumber(minutes),
            ("set_rule", [var id, _]) => IsDevice(id) || IsSensor(id),
            ("ir_key", [var target, var key]) => Text(target) is not null && Text(key) is not null,
            _ => false,
        };
    }

    private static bool IsDevice(JsonElement id) => Text(id)?.StartsWith("device", StringComparison.Ordinal) is true;

    private static bool IsSensor(JsonElement id) => Text(id)?.StartsWith("sensor", StringComparison.Ordinal) is true;

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number
        || (double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number));

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
