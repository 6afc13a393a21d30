using Patchbay.Devices;

namespace Patchbay.Benchmarks.Calls.Lamps;

#pragma warning disable CA1822 // Instance methods, as plugins have them.

[Device("synchronous")]
public sealed class SynchronousLamp
{
    public bool Send(bool on) => on;
}

[Device("task")]
public sealed class TaskLamp
{
    public Task<bool> Send(bool on) => on ? Answers.On : Answers.Off;
}

[Device("value-task")]
public sealed class ValueTaskLamp
{
    public ValueTask<bool> Send(bool on) => new(on);
}

[Device("rule")]
public sealed class RuleLamp
{
    public bool Send(bool on, int brightness) => on && brightness > 0;
}

[Device("complete")]
public sealed class CompleteLamp
{
    public ValueTask<bool> Send(bool on, int brightness, CancellationToken cancellationToken) => new(on && brightness > 0 && !cancellationToken.IsCancellationRequested);
}
