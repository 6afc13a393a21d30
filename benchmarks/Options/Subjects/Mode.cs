namespace Patchbay.Benchmarks.Options;

public enum Mode
{
    Steady,
    Fading,
    Blinking,
}
