namespace Hello;

/// <summary>A lamp that prints what it does.</summary>
[Device("lamp", DisplayName = "Console lamp", Rule = RulePrompt.IntOrFade, Min = 1, Max = 100)]
public sealed class Lamp(LampOptions options)
{
    public bool Send(bool on, int brightness)
    {
        Console.WriteLine(on ? $"The lamp at pin {options.Pin} is on at {brightness} %." : $"The lamp at pin {options.Pin} is off.");
        return true;
    }
}

[PluginOptions]
public sealed record LampOptions : DimmableOptions
{
    [Prompt("GPIO pin")] public required int Pin { get; init; }
}
