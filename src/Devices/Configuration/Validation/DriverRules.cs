using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Patchbay.Devices.Configuration.Validation;

/// <summary>What the metadata of a driver says of its rules. Read once for each driver: nodes have many instances of few.</summary>
/// <param name="Prompt">Which rules it accepts.</param>
/// <param name="Min">The lowest rule; null for none.</param>
/// <param name="Max">The highest rule; null for none.</param>
/// <param name="HasOwnerLimits">Whether its owner narrows the limits by <c>min_rule</c> and <c>max_rule</c>.</param>
internal sealed record DriverRules(RulePrompt Prompt, double? Min, double? Max, bool HasOwnerLimits)
{
    // Weak, because the package of a driver can be unloaded.
    private static readonly ConditionalWeakTable<PluginDescriptor, DriverRules> s_known = [];

    /// <summary>The rules of a driver.</summary>
    public static DriverRules Of(PluginDescriptor plugin) => s_known.GetValue(plugin, Read);

    /// <summary>The driver's limits, for an error.</summary>
    public string Range => FormattableString.Invariant($"a whole number from {Min} to {Max}");

    private static DriverRules Read(PluginDescriptor plugin)
    {
        if (plugin.Metadata is not { ValueKind: JsonValueKind.Object } metadata)
        {
            return new DriverRules(RulePrompt.Standard, Min: null, Max: null, HasOwnerLimits: false);
        }

        bool isLimited = metadata.TryGetProperty("rule_limits", out JsonElement limits) && limits.ValueKind == JsonValueKind.Array && limits.GetArrayLength() == 2;
        return new DriverRules(
            metadata.TryGetProperty("rule_prompt", out JsonElement prompt) ? Named(prompt.GetString()) : RulePrompt.Standard,
            isLimited ? limits[0].GetDouble() : null,
            isLimited ? limits[1].GetDouble() : null,
            metadata.TryGetProperty("config_template", out JsonElement template) && template.TryGetProperty("min_rule", out _) && template.TryGetProperty("max_rule", out _));
    }

    private static RulePrompt Named(string? prompt) => prompt switch
    {
        "on_off" => RulePrompt.OnOff,
        "float_range" => RulePrompt.FloatRange,
        "int_range" => RulePrompt.IntRange,
        "int_or_fade" => RulePrompt.IntOrFade,
        "thermostat" => RulePrompt.Thermostat,
        "api_target" => RulePrompt.ApiTarget,
        "string" => RulePrompt.String,
        _ => RulePrompt.Standard,
    };
}
