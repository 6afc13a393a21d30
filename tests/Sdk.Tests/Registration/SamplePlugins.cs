using Microsoft.Extensions.DependencyInjection;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>What plugins write into, as a service of the host.</summary>
internal sealed class Journal
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    public void Write(string entry) => _entries.Add(entry);
}

/// <summary>A lamp whose making would be noticed.</summary>
[Device("explosive", DisplayName = "Explosive lamp")]
internal sealed class Explosive
{
    public Explosive() => throw new NotSupportedException("Somebody created the explosive lamp.");

    public bool Send(bool on) => on;
}

// The smallest possible fits.
[Device("plain-lamp")]
internal sealed class PlainLamp
{
    public bool Send(bool on) => on;
}

[Sensor("plain-switch")]
internal sealed class PlainSwitch
{
    public bool ConditionMet() => true;
}

// Everything that is optional, and the rule converted to what the class can use.
[Device("dimmed-lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 100)]
internal sealed class DimmedLamp(Journal journal)
{
    public async Task<bool> SendAsync(bool on, int brightness, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        journal.Write($"{on} {brightness}");
        return true;
    }

    public Rule? ValidateRule(Rule rule) => (int)rule > 50 ? null : Rule.Integer((int)rule * 2);
}

[Sensor("triggerable-switch")]
internal sealed class TriggerableSwitch
{
    private bool? _condition;

    public bool? ConditionMet() => _condition;

    public bool Trigger() => (_condition = true).Value;
}

[Device("failing-lamp")]
internal sealed class FailingLamp
{
    public bool Send(bool on, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new IOException("The lamp is out of reach.");
    }
}

[Device("failing-task-lamp")]
internal sealed class FailingTaskLamp
{
    public Task<bool> Send(bool on, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new IOException("The lamp is out of reach.");
    }
}

// Implements the contract itself.
[Device("own-lamp")]
internal sealed class OwnLamp : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(!on);
}

[Device("disposable-lamp")]
internal sealed class DisposableLamp(Journal journal) : IDisposable
{
    public bool Send(bool on) => on;

    public void Dispose() => journal.Write("disposed");
}

[Device("async-disposable-lamp")]
internal sealed class AsyncDisposableLamp(Journal journal) : IAsyncDisposable
{
    public bool Send(bool on) => on;

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        journal.Write("disposed asynchronously");
    }
}

[Device("twice-disposable-lamp")]
internal sealed class TwiceDisposableLamp(Journal journal) : IDisposable, IAsyncDisposable
{
    public bool Send(bool on) => on;

    // Explicitly, so only who knows the interface reaches it.
    void IDisposable.Dispose() => journal.Write("disposed");

    ValueTask IAsyncDisposable.DisposeAsync()
    {
        journal.Write("disposed asynchronously");
        return default;
    }
}

// One class, two names.
[Plugin<IProbe>("bulb")]
[Plugin<IProbe>("dimmer", DisplayName = "A dimmer", Description = "Dims.")]
internal sealed class TwoNames(PluginDescriptor descriptor) : IProbe
{
    public object Given => descriptor;
}

[Plugin<IProbe>("clockwork")]
internal sealed class Clockwork(TimeProvider clock) : IProbe
{
    public object Given => clock;
}

[Plugin<IProbe>("perhaps-clockwork")]
internal sealed class PerhapsClockwork(TimeProvider? clock = null, Journal? journal = null, int retries = 3) : IProbe
{
    public object Given => (clock, journal, retries);
}

[Plugin<IProbe>("keyed-clockwork")]
internal sealed class KeyedClockwork([FromKeyedServices("outside")] TimeProvider clock) : IProbe
{
    public object Given => clock;
}

[Plugin<IProbe>("perhaps-keyed-clockwork")]
internal sealed class PerhapsKeyedClockwork([FromKeyedServices(7)] TimeProvider? clock = null) : IProbe
{
    public object? Given => clock;
}

[Plugin<IProbe>("service-provider")]
internal sealed class ServiceLocator(IServiceProvider services) : IProbe
{
    public object Given => services;
}

// Names in other scripts, beyond the basic plane, and with accents.
[Plugin<IProbe>("küchenlicht")]
[Plugin<IProbe>("台灯")]
[Plugin<IProbe>("💡")]
[Plugin<IProbe>(LongNames.Latin)]
[Plugin<IProbe>(LongNames.Chinese)]
internal sealed class ManyNames(PluginDescriptor descriptor) : IProbe
{
    public object Given => descriptor.Name;
}

/// <summary>Names of more than 256 bytes.</summary>
internal static class LongNames
{
    public const string Latin = Ten + Ten + Ten + Ten + Ten + Ten + "z";

    public const string Chinese = Lamps + Lamps + Lamps + Lamps + Lamps + "末";

    private const string Ten = "fifty-characters-a-time-until-nobody-can-read-on--";

    private const string Lamps = "一盏台灯两盏台灯三盏台灯四盏台灯五盏台灯";
}
