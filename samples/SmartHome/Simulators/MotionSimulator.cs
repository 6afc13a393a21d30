namespace SmartHome.Simulators;

/// <summary>The kernel's folder of GPIO pins, with one exported input pin that a motion detector is connected to.</summary>
internal sealed class MotionSimulator : FolderSimulator
{
    private readonly string _pin;

    public MotionSimulator(int pin)
        : base("gpio_path")
    {
        _pin = FormattableString.Invariant($"gpio{pin}");
        Write(Path.Combine(_pin, "direction"), "in");
        SetMotion(false);
    }

    public void SetMotion(bool motion) => Write(Path.Combine(_pin, "value"), motion ? "1" : "0");
}
