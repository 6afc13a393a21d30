using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Patchbay.Hosting.Calls;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

// Starting, replacing and ending instances. One change at a time.
public sealed partial class PluginInstances<TContract>
{
    /// <summary>Checks all entries, without creating a plugin: what <see cref="StartAsync"/> would find, as far as constructors do not find it.</summary>
    /// <returns>What is wrong, for a person, an element for each entry that cannot run: all its errors with their locations.</returns>
    public IReadOnlyList<string> Validate() => [.. Entries().Select(entry => _factory.Check(_catalog, entry)).OfType<string>()];

    /// <summary>Creates all instances, and follows the configuration from now on.</summary>
    /// <param name="cancellationToken">Ends the wait for its turn; what has been created stays.</param>
    /// <returns>A task that ends when all instances are created or have failed.</returns>
    /// <exception cref="PluginInstancesException">The configuration has errors, and the host wants all instances or none.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        _threadFaults ??= ThreadFaults.Watch(NoteThreadFault);
        IChangeToken changed = _section.GetReloadToken();
        await UpdateAsync(_options.StopOnErrors, cancellationToken).ConfigureAwait(false);
        if (_instances.Length == 0 && _options.IsEntry is null)
        {
            // Where others have chosen the entries, they know that there are none.
            HostingLog.NoEntries(_logger, _path, Kind, _factory.SuggestSection(_path, _section is IConfigurationSection { Value.Length: > 0 }));
        }

        if (_options.ReloadOnChange)
        {
            _reloads ??= new DelayedReload(_section.GetReloadToken, _options.ReloadDelay, _clock, () => FollowAsync(CancellationToken.None), _logger);
            if (changed.HasChanged)
            {
                _reloads.Begin(); // While the instances were created.
            }
        }
    }

    /// <summary>
    /// Brings the instances to what the configuration says now: those whose section has changed are replaced as soon as the new one is made and valid,
    /// others come and go; those that could not run are tried again.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    /// <returns>A task that ends when all is done.</returns>
    public Task ReloadAsync(CancellationToken cancellationToken = default) => UpdateAsync(allOrNone: false, cancellationToken);

    /// <summary>Ends all instances, the last one first: their running calls may end, then they are disposed of.</summary>
    /// <returns>A task that ends when all is done.</returns>
    public async ValueTask DisposeAsync() => await EndAsync(CancellationToken.None).ConfigureAwait(false);

    private async Task EndAsync(CancellationToken hurry)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _reloads?.Dispose();
            _threadFaults?.Dispose();
            foreach (ConfiguredInstance<TContract> instance in _instances.AsEnumerable().Reverse())
            {
                instance.IsStopped = true;
                await RetireAsync(instance, instance.Boundary.Replace(plugin: null, "its host has stopped"), hurry).ConfigureAwait(false);
            }

            if (_ownsTelemetry)
            {
                _telemetry.Dispose();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // What has changed while the host stops is of no interest.
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await UpdateAsync(allOrNone: false, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (_isDisposed)
        {
        }
    }

    private async Task UpdateAsync(bool allOrNone, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            IConfigurationSection[] entries = Entries();
            if (allOrNone && Validate() is { Count: > 0 } problems)
            {
                throw new PluginInstancesException([_path], problems);
            }

            _isStarted = true;
            List<Task> ends = [];
            Remove(entries, ends);
            foreach (IConfigurationSection entry in entries)
            {
                await UpdateAsync(entry, ends).ConfigureAwait(false);
            }

            await Task.WhenAll(ends).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private IConfigurationSection[] Entries() =>
        _options.SectionIsInstance ? [(IConfigurationSection)_section]
        : _options.IsEntry is { } isEntry ? [.. _section.GetChildren().Where(isEntry)]
        : [.. _section.GetChildren()];

    private IConfigurationSection EntryOf(ConfiguredInstance<TContract> instance) =>
        _options.SectionIsInstance ? (IConfigurationSection)_section : _section.GetSection(instance.Name);

    private void Remove(IConfigurationSection[] entries, List<Task> ends)
    {
        foreach (ConfiguredInstance<TContract> instance in _instances.AsEnumerable().Reverse().Where(instance => !entries.Any(entry => instance.Name.Equals(entry.Key, StringComparison.OrdinalIgnoreCase))))
        {
            _instances = [.. _instances.Where(other => !ReferenceEquals(other, instance))];
            instance.IsStopped = true;
            ends.Add(RetireAsync(instance, instance.Boundary.Replace(plugin: null, "it is no longer configured")));
            HostingLog.InstanceRemoved(_logger, Kind, instance.Name);
            _subscriptions.Tell(new PluginInstanceChange(instance.Name, PluginInstanceChangeKind.Removed, problem: null));
        }
    }

    private async Task UpdateAsync(IConfigurationSection entry, List<Task> ends)
    {
        string fingerprint = SectionFingerprint.Of(entry);
        if (!TryGetInstance(entry.Key, out ConfiguredInstance<TContract>? instance))
        {
            var identity = new InstanceIdentity(Kind, entry.Key);
            instance = new ConfiguredInstance<TContract>(entry.Key, new CallBoundary<TContract>(identity, _options.Calls, new CallRecorder(identity, _telemetry, _logger, _clock), _clock));
            _instances = [.. _instances, instance];
        }
        else if (instance is { Boundary.Current: not null, Problem: null } && fingerprint.Equals(instance.Fingerprint, StringComparison.Ordinal))
        {
            return;
        }

        instance.Fingerprint = fingerprint;
        try
        {
            ActivePlugin<TContract> plugin = await _factory.CreateAsync(_catalog, entry, instance.Boundary.Identity).ConfigureAwait(false);
            ends.Add(Use(instance, plugin));
        }
#pragma warning disable CA1031 // A plugin that fails harms itself only.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(instance, entry, exception);
        }
    }

    // Lets calls go to a new plugin. The task ends when the old one has.
    private Task<bool> Use(ConfiguredInstance<TContract> instance, ActivePlugin<TContract> plugin)
    {
        instance.Problem = null;
        string name = plugin.Instance.Descriptor.Name;
        ActivePlugin<TContract>? old = instance.Boundary.Replace(plugin, "");
        if (old is null)
        {
            HostingLog.InstanceStarted(_logger, Kind, instance.Name, name);
        }
        else
        {
            HostingLog.InstanceReplaced(_logger, Kind, instance.Name, name);
        }

        _subscriptions.Tell(new PluginInstanceChange(instance.Name, old is null ? PluginInstanceChangeKind.Started : PluginInstanceChangeKind.Replaced, problem: null));
        return RetireAsync(instance, old);
    }

    private void Fail(ConfiguredInstance<TContract> instance, IConfigurationSection entry, Exception exception)
    {
        string problem = exception is PluginException ? ExceptionText.MessageOf(exception) : $"{entry.Path}: the constructor has thrown {exception.GetType().Name}: {ExceptionText.MessageOf(exception)}";
        bool isKnown = problem.Equals(instance.Problem, StringComparison.Ordinal);
        instance.Problem = problem;
        if (exception is (not PluginException) or PluginTimeoutException)
        {
            instance.Boundary.Recorder.Fail(entry[_options.TypeKeys.FirstOrDefault(key => entry[key] is not null) ?? ""] ?? "", ".ctor", exception);
        }

        if (isKnown)
        {
            return; // What is tried again and fails again in the same way is no news.
        }

        if (instance.Boundary.Current is null)
        {
            instance.Boundary.Replace(plugin: null, $"it does not run: {problem}");
            HostingLog.InstanceFailed(_logger, Kind, instance.Name, problem);
        }
        else
        {
            HostingLog.ReplacementFailed(_logger, Kind, instance.Name, problem);
        }

        _subscriptions.Tell(new PluginInstanceChange(instance.Name, PluginInstanceChangeKind.Failed, problem));
    }

    private async Task<bool> RetireAsync(ConfiguredInstance<TContract> instance, ActivePlugin<TContract>? plugin, CancellationToken hurry = default) =>
        plugin is null
        || await PluginDisposal.RetireAsync(plugin, instance.Boundary.Identity, instance.Boundary.Recorder, _options, _clock, hurry).ConfigureAwait(false);

    // If the instance that started the thread is not known, as for threads that were there before, all of the class have the fault.
    private bool NoteThreadFault(Type type, InstanceIdentity? thrower, Exception exception)
    {
        ConfiguredInstance<TContract>[] having = [.. _instances.Where(instance =>
            (thrower is null || ReferenceEquals(thrower, instance.Boundary.Identity))
            && instance.Boundary.Current is { } plugin && IsOf(plugin.Instance.Plugin.GetType(), type))];
        foreach (ConfiguredInstance<TContract> instance in having)
        {
            instance.Boundary.Recorder.Fail(instance.Plugin?.Name ?? "", "thread", exception);
        }

        return having.Length > 0;
    }

    // What is loaded for a package alone belongs to its plugins; in an assembly of the host, only the class and its base classes do.
    private static bool IsOf(Type plugin, Type thrower) =>
        (plugin.Assembly == thrower.Assembly && plugin.IsCollectible) || (thrower != typeof(object) && thrower.IsAssignableFrom(plugin));
}
