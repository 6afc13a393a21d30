using SmartHome.Pins;

namespace SmartHome.Drivers;

/// <summary>A relay, or anything else that a pin switches.</summary>
[Device("relay", DisplayName = "Relay", Rule = RulePrompt.Standard)]
public sealed class Relay(RelayOptions options, IPins pins)
{
    /// <summary>Switches the relay.</summary>
    /// <param name="on">Whether it is to be on.</param>
    /// <returns>True: a pin does not tell.</returns>
    public bool Send(bool on)
    {
        pins.Write(options.Pin, on);
        return true;
    }
}
