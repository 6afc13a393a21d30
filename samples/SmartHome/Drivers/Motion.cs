namespace SmartHome.Drivers;

/// <summary>A passive infrared motion detector on a GPIO pin, read through the Linux kernel's sysfs.</summary>
[Sensor("motion", DisplayName = "Motion detector", Rule = RulePrompt.FloatRange, Min = 0, Max = 60)]
public sealed class Motion(MotionOptions options, TimeProvider clock)
{
    private readonly string _path = Path.Combine(options.GpioPath, FormattableString.Invariant($"gpio{options.Pin}"), "value");
    private readonly Lock _lock = new();
    private long? _lastMotion;
    private bool _unseenTrigger;

    /// <summary>Says whether there is motion, or was a short time ago.</summary>
    /// <param name="minutes">How long the condition stays met after the last motion; 0 for no longer than the motion itself.</param>
    /// <returns>True with motion; false without; null if the pin cannot be read and no motion is remembered.</returns>
    public bool? ConditionMet(double minutes)
    {
        bool? detected = ReadPin();
        lock (_lock)
        {
            if (detected is true)
            {
                _lastMotion = clock.GetTimestamp();
            }

            if (_unseenTrigger || detected is true)
            {
                _unseenTrigger = false;
                return true;
            }

            return _lastMotion is { } last && clock.GetElapsedTime(last) < TimeSpan.FromMinutes(minutes) ? true : detected;
        }
    }

    /// <summary>Makes the sensor behave as if it had just detected motion.</summary>
    /// <returns>True.</returns>
    public bool Trigger()
    {
        lock (_lock)
        {
            _lastMotion = clock.GetTimestamp();
            _unseenTrigger = true; // Else a trigger would be lost on sensors whose motion does not outlast itself.
            return true;
        }
    }

    private bool? ReadPin() => KernelAttribute.ReadNumber(_path) switch
    {
        null => null,
        0 => false,
        _ => true,
    };
}
