using Patchbay.Devices.Changes;
using Patchbay.Devices.Instances;

namespace Patchbay.Devices.Groups;

/// <summary>
/// The sensors that have the same targets, and these targets. Any enabled sensor whose condition is met turns the devices on; if none is, but one does not know, they stay as they are;
/// otherwise they are turned off. Used within changes only.
/// </summary>
internal sealed class Group(string name, IReadOnlyList<Sensor> sensors, IReadOnlyList<Device> devices, Alarms alarms) : IDeviceGroup, ISensorGroup
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    private bool? _going;
    private int _attempt;
    private Alarm? _retry;
    private bool _isStopped;

    public string Name => name;

    public IReadOnlyList<Sensor> Sensors => sensors;

    public IReadOnlyList<Device> Devices => devices;

    /// <summary>What its devices are, all of them; null if it is not known, as before the first switching and after a failure.</summary>
    public bool? IsOn { get; private set; }

    public bool? WillBeOn => _going ?? IsOn;

    public void Refresh(Cause cause)
    {
        if (!_isStopped && Wanted() is { } on && WillBeOn != on)
        {
            Switch(on, [.. devices.Where(device => device.IsOn != on || device.WillBeOn != on)], cause);
        }
    }

    public void Repeat()
    {
        if (IsOn is { } on && _going is null)
        {
            Switch(on, devices, new Cause(NodeChangeCause.Sensor, sensors[0].Id));
        }
    }

    public bool Forget()
    {
        if (_going is null)
        {
            IsOn = null;
            Retry(new Cause(NodeChangeCause.Sensor, sensors[0].Id));
        }

        return true;
    }

    // Once it is off, whatever the group believed has to be found anew.
    public void AdoptPeer(Sensor sensor, bool isOn)
    {
        Device[] peers = [.. devices.Where(sensor.IsPeerOf)];
        Array.ForEach(peers, peer => peer.Adopt(isOn));
        if (peers.Length > 0 && !isOn && _going is null)
        {
            IsOn = null;
            Refresh(new Cause(NodeChangeCause.Sensor, sensor.Id));
        }
    }

    /// <summary>Goes on with the state of the group whose place it takes.</summary>
    public void Inherit(Group old) => IsOn = old.IsOn;

    public void Stop()
    {
        _isStopped = true;
        _attempt++;
        _going = null;
        _retry?.Cancel();
    }

    private bool? Wanted()
    {
        bool? wanted = false;
        foreach (Sensor sensor in sensors)
        {
            if (sensor.IsEnabled && sensor.Condition is not false)
            {
                wanted = sensor.Condition;
                if (wanted is true)
                {
                    break;
                }
            }
        }

        return wanted;
    }

    // A device that is slow holds up neither the others nor a later switching.
    private void Switch(bool on, IReadOnlyList<Device> differing, Cause cause)
    {
        _retry?.Cancel();
        _going = on;
        int attempt = ++_attempt;
        int open = differing.Count;
        bool hasFailed = false;
        foreach (Device device in differing)
        {
            device.Send(on, cause, success =>
            {
                hasFailed |= !success && !device.IsToldOtherwise(on); // What a client has told it meanwhile stays.
                if (--open == 0 && attempt == _attempt)
                {
                    End(on, hasFailed, cause);
                }
            });
        }

        if (differing.Count == 0)
        {
            End(on, hasFailed: false, cause);
        }
    }

    private void End(bool on, bool hasFailed, Cause cause)
    {
        _going = null;
        IsOn = hasFailed ? null : on;
        if (hasFailed)
        {
            Retry(cause);
            return;
        }

        foreach (Sensor sensor in sensors)
        {
            sensor.Audit?.Restart();
        }
    }

    private void Retry(Cause cause)
    {
        _retry?.Cancel();
        if (_isStopped)
        {
            return;
        }

        _retry = alarms.After(s_retry, () =>
        {
            Refresh(cause);
            if (WillBeOn is null)
            {
                Retry(cause); // While the sensors do not know.
            }
        });
    }
}
