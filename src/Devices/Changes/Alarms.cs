namespace Patchbay.Devices.Changes;

/// <summary>Does things later, as changes of the node.</summary>
internal sealed class Alarms(TimeProvider clock, ChangeQueue queue)
{
    // What timers of the system can wait for is less than what a person can write.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(40);

    public TimeProvider Clock => clock;

    /// <summary>Makes a change after some time.</summary>
    /// <param name="time">The time; none and less is at once, but after the change that asks for it.</param>
    /// <param name="change">The change.</param>
    /// <returns>Cancels it, within a change: then it is not made even if its time has come meanwhile.</returns>
    public Alarm After(TimeSpan time, Action change)
    {
        var alarm = new Alarm(change);
        Arm(alarm, time > TimeSpan.Zero ? time : TimeSpan.Zero);
        return alarm;
    }

    /// <summary>Makes a part of the change that is being made. What it throws is logged, and the other parts go on.</summary>
    public void Make(Action part) => queue.Make(part);

    private void Arm(Alarm alarm, TimeSpan time)
    {
        TimeSpan part = time > s_longest ? s_longest : time;
        long start = clock.GetTimestamp();
        alarm.Wait(clock, part, () => queue.Post(() =>
        {
            // Timers of the system may be early by a part of a millisecond.
            TimeSpan left = time - clock.GetElapsedTime(start);
            if (!alarm.IsCancelled && left > TimeSpan.FromMilliseconds(1))
            {
                Arm(alarm, left);
            }
            else
            {
                alarm.Fire();
            }
        }));
    }
}
