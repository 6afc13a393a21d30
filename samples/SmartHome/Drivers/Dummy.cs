namespace SmartHome.Drivers;

/// <summary>A sensor without hardware, whose rule is its condition. Schedules turn its targets on and off with it.</summary>
[Sensor("dummy", DisplayName = "Dummy", Rule = RulePrompt.OnOff)]
public sealed class Dummy(DummyOptions options)
{
    /// <summary>Gets the condition.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True for <c>on</c>, false for <c>off</c>, else null.</returns>
    public bool? ConditionMet(Rule rule) => rule.Kind switch
    {
        RuleKind.On => true,
        RuleKind.Off => false,
        _ => null,
    };

    /// <summary>Lets the host set the rule to <c>on</c>.</summary>
    /// <returns>True.</returns>
    public bool Trigger() => true;

    /// <inheritdoc/>
    public override string ToString() => options.Nickname;
}
