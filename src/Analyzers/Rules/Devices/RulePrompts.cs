namespace Patchbay.Analyzers.Rules.Devices;

/// <summary>The sorts of rules that a driver can see and a parameter can take. Only of the prompt Standard does it see <c>enabled</c> and <c>disabled</c>.</summary>
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

/// <summary>What a prompt means for the code of a plugin.</summary>
/// <param name="Name">Its name in <c>Patchbay.Devices.RulePrompt</c>.</param>
/// <param name="HasLimits">Whether its rules are numbers between the plugin's <c>Min</c> and <c>Max</c>.</param>
/// <param name="Yields">The rules that a driver sees of those that it accepts.</param>
/// <param name="BestType">The type that a method takes them as best.</param>
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

    /// <summary>The options without which clients cannot ask for a rule, and check none.</summary>
    public IReadOnlyList<NeededOption> Needs { get; init; } = [];

    /// <summary>The type in Patchbay from which options inherit all that is needed; null if nothing is.</summary>
    public string? OptionsBase { get; init; }

    /// <summary>Whether its rules are whole numbers.</summary>
    public bool IsWhole => HasLimits && Yields.HasFlag(RuleValues.Integer);

    /// <summary>The prompt by its name; null if there is none, as for a number cast to the enum.</summary>
    public static RulePrompts? Find(string? name) => All.FirstOrDefault(prompt => prompt.Name.Equals(name, StringComparison.Ordinal));
}

/// <summary>An option that a prompt needs.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IsBeforeRule">Whether the default rule can only be asked for when its value is known.</param>
internal sealed record NeededOption(string Key, bool IsBeforeRule);
