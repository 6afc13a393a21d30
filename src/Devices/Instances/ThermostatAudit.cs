using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>
/// Looks after each switching whether the temperature goes where it should: a device may have missed a command, as those that are told by infrared do. Used within changes only.
/// </summary>
/// <param name="alarms">The alarms of the node.</param>
/// <param name="mode">Gets whether the thermostat cools or heats.</param>
/// <param name="temperature">Gets the temperature; null if it is not known.</param>
/// <param name="isOn">Gets whether the thermostat's devices are on; null if it is not known.</param>
/// <param name="repeat">Repeats the last command.</param>
internal sealed class ThermostatAudit(Alarms alarms, Func<ThermostatMode> mode, Func<double?> temperature, Func<bool?> isOn, Action repeat)
{
    private const int Compared = 3;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(30);

    private readonly List<double> _temperatures = [];
    private int _count;
    private Alarm? _next;

    /// <summary>The last temperatures since the switching, the oldest first, at most three.</summary>
    public IReadOnlyList<double> Temperatures => _temperatures;

    /// <summary>Begins anew, after the devices were switched.</summary>
    public void Restart()
    {
        _temperatures.Clear();
        _count = 0;
        Await();
    }

    public void Stop() => _next?.Cancel();

    private void Await()
    {
        _next?.Cancel();
        _next = alarms.After(s_interval, Look);
    }

    private void Look()
    {
        Await();
        if (temperature() is not { } now)
        {
            return;
        }

        _count++;
        _temperatures.Add(now);
        if (_temperatures.Count > Compared)
        {
            _temperatures.RemoveAt(0);
        }

        if (_count > Compared && isOn() is { } on && IsWrong(on))
        {
            repeat();
        }
    }

    // While it cools, a temperature that rises; while it does not, one that falls. Heating is the reverse.
    private bool IsWrong(bool on)
    {
        bool isRising = _temperatures[0] < _temperatures[1] && _temperatures[1] < _temperatures[2];
        bool isFalling = _temperatures[0] > _temperatures[1] && _temperatures[1] > _temperatures[2];
        return on == (mode() == ThermostatMode.Cool) ? isRising : isFalling;
    }
}
