using System.Text.Json;
using Samples.Shared;

namespace SmartHome.Instances;

/// <summary>The rules of a device or sensor, from its metadata file.</summary>
/// <param name="Prompt">Which rules there are.</param>
/// <param name="Min">The lowest that the driver can do.</param>
/// <param name="Max">The highest that the driver can do.</param>
internal sealed record PluginMetadata(RulePrompt Prompt, double? Min, double? Max)
{
    /// <exception cref="FileNotFoundException">The build has not put the file there.</exception>
    public static PluginMetadata Read(string folder, PluginDescriptor plugin)
    {
        using JsonDocument document = BuiltFiles.ReadMetadata(folder, plugin);
        string prompt = document.RootElement.GetProperty("rule_prompt").GetString()!;
        double?[] limits = document.RootElement.TryGetProperty("rule_limits", out JsonElement range)
            ? [range[0].GetDouble(), range[1].GetDouble()]
            : [null, null];
        return new PluginMetadata(Enum.Parse<RulePrompt>(prompt.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), limits[0], limits[1]);
    }
}
