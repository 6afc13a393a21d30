namespace Lamps;

/// <summary>A lamp that is never brighter than it has to be.</summary>
[Device("night-light", DisplayName = "Night light", Rule = RulePrompt.IntOrFade, Min = 1, Max = 10)]
public sealed class NightLight(NightLightOptions options, TextWriter output)
{
    /// <summary>Switches the light.</summary>
    public bool Send(bool on, int brightness)
    {
        output.WriteLine($"{options.Nickname} is {(on ? $"on at {brightness} %" : "off")}");
        return true;
    }
}

/// <summary>What a night light is called.</summary>
[PluginOptions]
public sealed record NightLightOptions : DimmableOptions;
