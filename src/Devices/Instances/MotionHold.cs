using Patchbay.Devices.Changes;

namespace Patchbay.Devices.Instances;

/// <summary>Keeps the condition of a motion sensor met until some time after the last motion. Used within changes only.</summary>
/// <param name="alarms">The alarms of the node.</param>
/// <param name="minutes">Gets the minutes for which a motion counts, which is the sensor's rule; 0 for as long as there is motion.</param>
/// <param name="changed">Is told when the condition has changed.</param>
internal sealed class MotionHold(Alarms alarms, Func<double> minutes, Action changed)
{
    private Alarm? _end;
    private bool _isDisabled;

    /// <summary>Whether there is motion at this moment; null if it is not known.</summary>
    public bool? IsMoving { get; private set; }

    /// <summary>Whether motion was seen and its time is not over; null if it is not known.</summary>
    public bool? Condition { get; private set; }

    /// <summary>Takes note of what the sensor reports.</summary>
    public void Report(bool? isMoving)
    {
        bool isNews = isMoving != IsMoving;
        IsMoving = isMoving;
        if (_isDisabled)
        {
            return;
        }

        if (isMoving is true)
        {
            if (isNews)
            {
                Hold();
            }
        }
        else if (_end is null && (Condition is null || (isNews && isMoving is false)))
        {
            Set(isMoving);
        }
    }

    /// <summary>Behaves as if motion had just been seen. With rule 0 the condition is then met until a motion has ended.</summary>
    public void Trigger() => Hold();

    /// <summary>Takes note of a new rule, from which a running time begins anew.</summary>
    public void OnRuleChanged()
    {
        bool isHeld = _end is not null;
        if (isHeld || (Condition is true && IsMoving is true))
        {
            Hold();
            if (isHeld && _end is null && IsMoving is not true)
            {
                Set(condition: false);
            }
        }
    }

    /// <summary>Ends the time; there is no condition to be met before the sensor is enabled again.</summary>
    public void Disable()
    {
        _isDisabled = true;
        Cancel();
        Set(condition: false);
    }

    /// <summary>Begins anew with what the sensor sees.</summary>
    public void Enable()
    {
        _isDisabled = false;
        if (IsMoving is true)
        {
            Hold();
        }
    }

    public void Cancel()
    {
        _end?.Cancel();
        _end = null;
    }

    private void Hold()
    {
        if (_isDisabled)
        {
            return;
        }

        Cancel();
        if (minutes() is > 0 and var time)
        {
            // A rule can be more than time spans can hold.
            _end = alarms.After(TimeSpan.FromMinutes(Math.Min(time, TimeSpan.FromDays(36500).TotalMinutes)), End);
        }

        Set(condition: true);
    }

    private void End()
    {
        _end = null;
        if (IsMoving is true)
        {
            Hold();
        }
        else
        {
            Set(condition: false);
        }
    }

    private void Set(bool? condition)
    {
        if (condition != Condition)
        {
            Condition = condition;
            changed();
        }
    }
}
