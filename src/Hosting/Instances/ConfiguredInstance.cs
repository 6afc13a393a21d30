using Patchbay.Hosting.Calls;
using Patchbay.Hosting.Instances;

namespace Patchbay.Hosting;

/// <summary>
/// A configured plugin: an entry of a section, and the plugin that runs for it. It stays the same object while its plugin is replaced. Safe for use by several threads.
/// </summary>
/// <typeparam name="TContract">The contract of its kind, for example <c>IDevice</c>.</typeparam>
public sealed class ConfiguredInstance<TContract>
    where TContract : class
{
    private readonly CallBoundary<TContract> _boundary;

    internal ConfiguredInstance(string name, CallBoundary<TContract> boundary)
    {
        Name = name;
        _boundary = boundary;
        Contract = ContractDecorators.Create(boundary);
    }

    /// <summary>The name of the entry, for example <c>hall</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// What to call. Every call goes through the fault boundary, to the plugin that runs at this moment; if none does, it throws a <see cref="PluginUnavailableException"/>.
    /// </summary>
    public TContract Contract { get; }

    /// <summary>The descriptor of the plugin that runs; null if none does.</summary>
    public PluginDescriptor? Plugin => _boundary.Current?.Instance.Descriptor;

    /// <summary>The options of the plugin that runs; null if none does, or it has no options.</summary>
    public object? Options => _boundary.Current?.Instance.Options;

    /// <summary>What it can do at present.</summary>
    public PluginInstanceStatus Status =>
        IsStopped ? PluginInstanceStatus.Stopped
        : _boundary.Current is null ? PluginInstanceStatus.Failed
        : _boundary.IsClosed ? PluginInstanceStatus.CircuitOpen
        : PluginInstanceStatus.Running;

    /// <summary>Why it cannot run as it is configured now, all errors with their locations; null if it can. With a problem it may run on with its old configuration.</summary>
    public string? Problem { get; internal set; }

    /// <summary>The last failure of the plugin; null if there was none.</summary>
    public PluginFault? LastFault => _boundary.Recorder.LastFault;

    /// <summary>How many calls are running, those included that their callers went on without.</summary>
    public int RunningCalls => (_boundary.Current?.Running ?? 0);

    internal CallBoundary<TContract> Boundary => _boundary;

    /// <summary>What the section was like that the plugin was created from, or that it could not be created from.</summary>
    internal string Fingerprint { get; set; } = "";

    internal bool IsStopped { get; set; }
}
