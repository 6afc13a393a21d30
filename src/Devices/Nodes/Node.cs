using Microsoft.Extensions.Logging;
using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Groups;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Logging;
using Patchbay.Devices.Schedules;
using Patchbay.Devices.Sun;

namespace Patchbay.Devices.Nodes;

/// <summary>
/// A node: its devices and sensors, their schedules and groups. All that it has is changed, and read, within changes of its queue.
/// </summary>
internal sealed partial class Node : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly IDrivers _drivers;
    private readonly ILogger _logger;
    private readonly Alarms _alarms;
    private readonly Scheduler _scheduler;
    private readonly InstanceContext _context;
    private NodeConfiguration _configuration = NodeConfiguration.Blank;
    private bool _isStopped;
    private Dictionary<string, Instance> _instances = new(StringComparer.Ordinal);

    public Node(IDrivers drivers, TimeProvider clock, ILogger logger, int historyLength)
    {
        (_drivers, _logger) = (drivers, logger);
        Queue = new ChangeQueue(exception => NodeLog.ChangeFailed(logger, exception));
        _alarms = new Alarms(clock, Queue);
        History = new ChangeHistory(clock, historyLength, Queue.Tell);
        History.Follow(Log);
        Calls = new DriverCalls(Queue, _stopping.Token);
        _context = new InstanceContext(_alarms, Queue, Calls, History, logger);
        _scheduler = new Scheduler(_alarms) { Due = OnDue, ClockSetBack = () => Follow(Cause.Start) };
        Reload = new DailyReload(_alarms, () => FindSun(Cause.Start));
    }

    /// <summary>The one writer.</summary>
    public ChangeQueue Queue { get; }

    public ChangeHistory History { get; }

    /// <summary>The calls of drivers.</summary>
    public DriverCalls Calls { get; }

    /// <summary>When the times of the sun are found anew.</summary>
    public DailyReload Reload { get; }

    public Keywords Keywords { get; } = new();

    public NodeMetadata Metadata { get; private set; } = NodeMetadata.Blank;

    /// <summary>The devices and sensors by id, devices first, in the order of their ids.</summary>
    public IReadOnlyDictionary<string, Instance> Instances => _instances;

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>How many devices and sensors there are.</summary>
    public (int Devices, int Sensors) Count => (_instances.Values.Count(instance => instance is Device), _instances.Values.Count(instance => instance is Sensor));

    private TimeProvider Clock => _alarms.Clock;

    /// <summary>Finds the driver of an instance.</summary>
    public Driver? DriverOf(string id) => _drivers.Find(id);

    /// <summary>Enables or disables an instance after some time. It is the only such plan of the instance.</summary>
    public void Delay(Instance instance, TimeSpan time, bool enable, Cause cause)
    {
        instance.Delayed?.Cancel();
        var delayed = new Cause(NodeChangeCause.Delay, cause.Source);
        instance.Delayed = _alarms.After(time, () =>
        {
            if (enable)
            {
                instance.Enable(delayed);
            }
            else
            {
                instance.Disable(delayed);
            }
        });
    }

    /// <summary>Takes note that schedule or keywords have changed.</summary>
    public void Reschedule(Instance instance, Cause cause) => Reschedule([instance], cause);

    /// <summary>Takes note that keywords have changed.</summary>
    public void RescheduleAll(Cause cause) => Reschedule(_instances.Values, cause);

    /// <summary>Where the node is, from which the times of the sun follow.</summary>
    public void SetPosition(NodeMetadata metadata, Cause cause)
    {
        Metadata = metadata;
        FindSun(cause);
    }

    /// <summary>The rules of an instance's schedule that come until the next reload.</summary>
    public IEnumerable<ScheduleEntry> Coming(Instance instance) => instance.Day.Between(Clock.GetUtcNow(), Reload.Time, Clock.LocalTimeZone);

    /// <summary>Takes note that a driver was replaced.</summary>
    public void OnDriverReplaced(string id)
    {
        if (_instances.GetValueOrDefault(id) is Device device)
        {
            device.OnDriverReplaced(Cause.Configuration);
        }
        else if (_instances.GetValueOrDefault(id) is Sensor sensor && DriverOf(id) is { } driver)
        {
            sensor.Traits = SensorTraits.Of(driver.Plugin, driver.Options);
            sensor.Watch();
        }
    }

    /// <summary>Stops all that is going on. What drivers are doing is cancelled.</summary>
    public void Dispose()
    {
        Queue.Post(() =>
        {
            StopAll();
            _isStopped = true;
            _instances = new(StringComparer.Ordinal);
            Groups = [];
        });
        if (!_stopping.IsCancellationRequested)
        {
            _stopping.Cancel();
        }
    }

    private void StopAll()
    {
        _scheduler.Stop();
        Reload.Stop();
        foreach (Group group in Groups)
        {
            group.Stop();
        }

        foreach (Instance instance in _instances.Values)
        {
            instance.Stop();
        }
    }

    private void Reschedule(IReadOnlyCollection<Instance> instances, Cause cause)
    {
        _scheduler.Look();
        foreach (Instance instance in instances)
        {
            instance.Day = new DaySchedule(instance.Schedule, Keywords);
            _scheduler.Set(instance.Id, instance.Day);
            instance.Follow(instance.Day.InForce(Clock.GetUtcNow(), Clock.LocalTimeZone), cause);
        }

        _scheduler.Arm();
    }

    private void OnDue(string id, ScheduleEntry entry) => _instances[id].Apply(entry, new Cause(NodeChangeCause.Schedule, entry.Time), isNow: true);

    private void Follow(Cause cause)
    {
        foreach (Instance instance in _instances.Values)
        {
            instance.Follow(instance.Day.InForce(Clock.GetUtcNow(), Clock.LocalTimeZone), cause);
        }
    }

    private void FindSun(Cause cause)
    {
        SetSunKeywords();
        RescheduleAll(cause);
    }

    // Where the sun does not rise or set on the day, or nobody knows where the node is, the configured times hold.
    private void SetSunKeywords()
    {
        if (Metadata.Position is { } position)
        {
            SunDay day = SunTimes.On(position.Latitude, position.Longitude, DailyTime.Date(Clock.GetUtcNow(), Clock.LocalTimeZone), Clock.LocalTimeZone);
            Keywords.Set(Keywords.Sunrise, TimeOf(day.Sunrise) ?? Configured(Keywords.Sunrise));
            Keywords.Set(Keywords.Sunset, TimeOf(day.Sunset) ?? Configured(Keywords.Sunset));
        }
    }

    // Schedules know whole minutes.
    private static TimeOnly? TimeOf(DateTimeOffset? moment) => moment is { } known ? new TimeOnly(known.Hour, known.Minute) : null;

    private TimeOnly Configured(string keyword) => _configuration.Keywords.GetValueOrDefault(keyword);

    private void Log(NodeChange change)
    {
        string instance = LogText.OneLine(change.Instance);
        string value = LogText.OneLine(change.Value);
        string source = LogText.OneLine(change.Source) ?? "";
        if (change.Property is "failure")
        {
            NodeLog.Failed(_logger, instance, value, change.Cause, source);
        }
        else
        {
            NodeLog.Changed(_logger, instance, change.Property, value, change.Cause, source);
        }
    }
}
