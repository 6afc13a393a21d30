namespace SmartHome.Drivers;

/// <summary>A sensor without hardware, whose rule is its condition. Schedules turn their targets on and off with it.</summary>
[Sensor("dummy", DisplayName = "Dummy", Rule = RulePrompt.OnOff)]
public sealed class Dummy(DummyOptions options)
{
    private volatile Rule? _rule;
    private volatile Rule? _triggeredAt;

    /// <summary>Gets the condition.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>True for <c>on</c>, and after a trigger until the rule changes; false for <c>off</c>; else null.</returns>
    public bool? ConditionMet(Rule rule)
    {
        _rule = rule;
        if (_triggeredAt is { } triggered && triggered != rule)
        {
            _triggeredAt = null;
        }

        return _triggeredAt is not null || rule.Kind == RuleKind.On ? true
            : rule.Kind == RuleKind.Off ? false
            : null;
    }

    /// <summary>Meets the condition until the rule changes.</summary>
    /// <returns>True.</returns>
    public bool Trigger()
    {
        _triggeredAt = _rule ?? Rule.On;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => options.Nickname;
}
