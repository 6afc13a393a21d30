namespace Patchbay.Devices.Configuration.Validation;

/// <summary>Checks what instances share: names that people know them by, and pins. An instance runs nevertheless.</summary>
internal static class SharedValues
{
    /// <summary>Checks that no nickname is used twice.</summary>
    public static void CheckNicknames(IEnumerable<WrittenInstance> instances, Findings findings)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (WrittenInstance instance in instances)
        {
            const string Key = "nickname";
            if (instance.Text(Key) is { Length: > 0 } nickname && !instance.IsPlaceholder(Key) && !known.TryAdd(nickname, instance.PathOf(Key)))
            {
                findings.Add(Check.Duplicates, instance.PathOf(Key), "a nickname that nothing else has", instance[Key], $"The configuration contains duplicate nicknames: {findings.Place(known[nickname])} is the same. Give each its own.");
            }
        }
    }

    /// <summary>Checks that no pin is used twice, and that the board has it.</summary>
    public static void CheckPins(IEnumerable<PinUse> pins, NodeChecks checks, Findings findings)
    {
        var known = new Dictionary<int, string>();
        foreach (PinUse pin in pins)
        {
            if (!known.TryAdd(pin.Number, pin.Path))
            {
                findings.Add(Check.Duplicates, pin.Path, "a pin that nothing else uses", pin.Json, $"The configuration contains duplicate pins: {findings.Place(known[pin.Number])} is the same. Give each its own.");
            }

            if ((pin.Owner is "sensor" ? checks.SensorPins : checks.DevicePins) is { } allowed && !allowed.Contains(pin.Number))
            {
                findings.Add(pin.Owner is "ir_blaster" ? Check.IrBlaster : Check.Pins, pin.Path, $"one of the pins {string.Join(", ", allowed.Order())}", pin.Json, FormattableString.Invariant($"Invalid {pin.Owner} pin {pin.Number} used: the board has no such pin for it."));
            }
        }
    }
}
