namespace SmartHome.Runs;

/// <summary>One thing that a device is told to do.</summary>
internal sealed record DeviceStep(bool On, Rule Rule)
{
    /// <summary>On as bright as its owner wants, to the default brightness, off; or just on and off if it cannot be dimmed.</summary>
    public static IEnumerable<DeviceStep> For(RuleFormat format, Rule rule) => format switch
    {
        { Prompt: RulePrompt.IntOrFade or RulePrompt.IntRange, Max: { } max } => Dimmed((long)max, Number(rule) ?? (long)max),
        _ => [new(On: true, rule), new(On: false, rule)],
    };

    public override string ToString() => !On ? "off" : Rule.Kind == RuleKind.Integer ? $"on at {Rule}" : "on";

    private static DeviceStep[] Dimmed(long max, long brightness) => [new(On: true, max), new(On: true, brightness), new(On: false, brightness)];

    private static long? Number(Rule rule) => rule.Kind == RuleKind.Integer ? (long)rule : null;
}
