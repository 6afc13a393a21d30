namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>The kinds of rules that a driver receives and a parameter can take. Only with the prompt Standard it receives <c>enabled</c> and <c>disabled</c>.</summary>
[Flags]
internal enum RuleValues
{
    None = 0,
    OnOff = 1,
    Integer = 2,
    Float = 4,
    Fade = 8,
    Thermostat = 16,
    ApiTarget = 32,
    Text = 64,
    Enabled = 128,
    Number = Integer | Float | Fade | Thermostat,
    All = OnOff | Number | ApiTarget | Text | Enabled,
}

/// <summary>The rules of a prompt, as the code of a plugin receives them.</summary>
/// <param name="Name">Its name in <c>Patchbay.Devices.RulePrompt</c>.</param>
/// <param name="HasLimits">Whether its rules are numbers between the plugin's <c>Min</c> and <c>Max</c>.</param>
/// <param name="Yields">The rules that a driver receives.</param>
/// <param name="BestType">The best type for a parameter that takes them.</param>
internal sealed record RulePrompts(string Name, bool HasLimits, RuleValues Yields, string BestType)
{
    private const bool Before = true;
    private const bool Anywhere = false;

    private static readonly RulePrompts[] All =
    [
        new("Standard", HasLimits: false, RuleValues.Enabled, "Rule"),
        new("OnOff", HasLimits: false, RuleValues.OnOff, "bool"),
        new("FloatRange", HasLimits: true, RuleValues.Float, "double"),
        new("IntRange", HasLimits: true, RuleValues.Integer, "int"),
        new("IntOrFade", HasLimits: true, RuleValues.Integer | RuleValues.Fade, "int") { Needs = [new("min_rule", Before), new("max_rule", Before)], OptionsBase = "DimmableOptions" },
        new("Thermostat", HasLimits: false, RuleValues.Thermostat, "double") { Needs = [new("units", Before), new("mode", Anywhere), new("tolerance", Anywhere)], OptionsBase = "ThermostatOptions" },
        new("ApiTarget", HasLimits: false, RuleValues.ApiTarget, "string"),
        new("String", HasLimits: false, RuleValues.Text, "string"),
    ];

    public static RulePrompts Default => All[0];

    /// <summary>The options without which clients can neither prompt for a rule nor check one.</summary>
    public IReadOnlyList<NeededOption> Needs { get; init; } = [];

    /// <summary>The base type in Patchbay with all that is needed; null if nothing is.</summary>
    public string? OptionsBase { get; init; }

    /// <summary>Whether its rules are whole numbers.</summary>
    public bool IsWhole => HasLimits && Yields.HasFlag(RuleValues.Integer);

    /// <summary>Finds a prompt by its name; null if there is none, as for a number cast to the enum.</summary>
    public static RulePrompts? Find(string? name) => All.FirstOrDefault(prompt => prompt.Name.Equals(name, StringComparison.Ordinal));
}

/// <summary>An option that a prompt needs.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IsBeforeRule">Whether its value has to be known before the default rule is prompted for.</param>
internal sealed record NeededOption(string Key, bool IsBeforeRule);
