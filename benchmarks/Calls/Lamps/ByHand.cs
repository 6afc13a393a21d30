using Patchbay.Devices;

namespace Patchbay.Benchmarks.Calls.Lamps;

/// <summary>The same lamps, which implement the contract by hand.</summary>
internal sealed class SynchronousByHand : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on);
}

internal sealed class TaskByHand : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on ? Answers.On : Answers.Off);
}

internal sealed class ValueTaskByHand : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on);
}

internal sealed class RuleByHand : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on && (int)currentRule > 0);
}

internal sealed class CompleteByHand : IDevice
{
    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) =>
        new(on && (int)currentRule > 0 && !cancellationToken.IsCancellationRequested);
}
