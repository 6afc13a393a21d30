using Patchbay.Devices.Changes;
using Patchbay.Devices.Configuration;
using Patchbay.Devices.Groups;
using Patchbay.Devices.Instances;
using Patchbay.Devices.Logging;

namespace Patchbay.Devices.Nodes;

// How a node becomes what its configuration says.
internal sealed partial class Node
{
    /// <summary>Becomes what the configuration says, anew: what was not saved is forgotten.</summary>
    public async Task StartAsync(NodeConfiguration configuration)
    {
        IReadOnlyList<CheckedEntry> entries = await CheckAsync(configuration).ConfigureAwait(false);
        await Queue.RunAsync(() =>
        {
            if (_isStopped)
            {
                return false;
            }

            StopAll();
            _instances = new(StringComparer.Ordinal);
            Groups = [];
            Reload.Plan();
            Apply(configuration, entries, Cause.Start, keywordsChanged: true);
            _scheduler.Start();
            return true;
        }).ConfigureAwait(false);
    }

    /// <summary>Takes over what has changed in the configuration. What has not changed there stays as it is, with what clients have set.</summary>
    public async Task UpdateAsync(NodeConfiguration configuration)
    {
        IReadOnlyList<CheckedEntry> entries = await CheckAsync(configuration).ConfigureAwait(false);
        await Queue.RunAsync(() =>
        {
            if (_isStopped)
            {
                return false;
            }

            _scheduler.Look();
            bool keywordsChanged = !configuration.Keywords.OrderBy(word => word.Key, StringComparer.Ordinal)
                .SequenceEqual(_configuration.Keywords.OrderBy(word => word.Key, StringComparer.Ordinal));
            Apply(configuration, entries, Cause.Configuration, keywordsChanged);
            return true;
        }).ConfigureAwait(false);
    }

    // All at the same time: a driver whose check hangs must not hold up those of the others.
    private async Task<IReadOnlyList<CheckedEntry>> CheckAsync(NodeConfiguration configuration) =>
        [.. (await Task.WhenAll(configuration.Instances.Select(CheckAsync)).ConfigureAwait(false)).OfType<CheckedEntry>()];

    private async Task<CheckedEntry?> CheckAsync(InstanceEntry entry)
    {
        if (_drivers.Find(entry.Id) is { } driver && driver.Plugin == entry.Plugin)
        {
            return await CheckedEntry.CheckAsync(entry, driver, rule => NodeLog.RuleRefused(_logger, LogText.OneLine(entry.Id), LogText.OneLine(rule))).ConfigureAwait(false);
        }

        NodeLog.WithoutDriver(_logger, LogText.OneLine(entry.Id));
        return null;
    }

    private void Apply(NodeConfiguration configuration, IReadOnlyList<CheckedEntry> entries, Cause cause, bool keywordsChanged)
    {
        bool positionChanged = configuration.Metadata.Position != Metadata.Position;
        Dictionary<string, InstanceEntry> before = _configuration.Instances.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        Metadata = configuration.Metadata;
        _configuration = configuration;
        if (keywordsChanged)
        {
            Keywords.Reset(configuration.Keywords);
        }

        if (keywordsChanged || positionChanged)
        {
            SetSunKeywords();
        }

        Dictionary<string, Instance> old = _instances;
        var instances = new Dictionary<string, Instance>(entries.Count, StringComparer.Ordinal);
        List<Instance> added = [];
        foreach (CheckedEntry entry in entries)
        {
            instances.Add(entry.Entry.Id, Keep(entry, old, before.GetValueOrDefault(entry.Entry.Id), added));
        }

        _instances = instances; // As a whole: meters count them at any time.
        foreach (Instance removed in old.Values.Where(instance => !ReferenceEquals(_instances.GetValueOrDefault(instance.Id), instance)))
        {
            removed.Stop();
            _scheduler.Remove(removed.Id);
        }

        Reschedule([.. _instances.Values.Except(added)], cause);
        Begin(added, cause);
    }

    private Instance Keep(CheckedEntry entry, Dictionary<string, Instance> old, InstanceEntry? before, List<Instance> added)
    {
        string id = entry.Entry.Id;
        if (old.GetValueOrDefault(id) is not { } instance || instance.Entry.Plugin != entry.Entry.Plugin)
        {
            instance = Create(entry);
            added.Add(instance);
        }
        else if (before is null || !before.Json.GetRawText().Equals(entry.Entry.Json.GetRawText(), StringComparison.Ordinal))
        {
            bool scheduleChanged = before is null || !Written(before).SequenceEqual(Written(entry.Entry));
            instance.Update(entry.Entry, entry.DefaultRule, scheduleChanged ? entry.Entry.Schedule : null);
            if (instance is Sensor sensor)
            {
                sensor.Traits = SensorTraits.Of(entry.Driver.Plugin, entry.Driver.Options);
            }
        }

        return instance;
    }

    private static IEnumerable<(string Time, string Rule)> Written(InstanceEntry entry) => entry.Schedule.Select(scheduled => (scheduled.Time, scheduled.Written.GetRawText()));

    private Instance Create(CheckedEntry entry) => entry.Entry.IsSensor
        ? new Sensor(entry.Entry, _context, (ISensor)entry.Driver.Contract, SensorTraits.Of(entry.Driver.Plugin, entry.Driver.Options)) { DefaultRule = entry.DefaultRule }
        : new Device(entry.Entry, _context, (IDevice)entry.Driver.Contract) { DefaultRule = entry.DefaultRule };

    private void Begin(List<Instance> added, Cause cause)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        foreach (Instance instance in added)
        {
            instance.Day = new(instance.Schedule, Keywords);
            _scheduler.Set(instance.Id, instance.Day);
            instance.Apply(instance.Day.InForce(now, Clock.LocalTimeZone), cause, isNow: false);
        }

        _scheduler.Arm();

        Groups = GroupBuilder.Build(_instances.Values, Groups, _alarms);
        foreach (Instance instance in added)
        {
            if (instance is Sensor sensor)
            {
                sensor.Watch();
            }
            else if (instance is Device device && DriverOf(device.Id) is { } driver && driver.Plugin.Members.Contains(nameof(IDevice.ReadAsync), StringComparer.Ordinal))
            {
                device.Watch(PollIntervals.Of(() => (driver.Options as DeviceOptions)?.PollInterval));
            }
        }

        foreach (Group group in Groups)
        {
            group.Refresh(cause);
        }
    }
}
