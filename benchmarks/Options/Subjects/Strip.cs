using Patchbay.Devices;

namespace Patchbay.Benchmarks.Options;

/// <summary>The plugin whose options are bound. It implements its contract itself, so that nothing but its options is measured.</summary>
[Device("strip")]
public sealed class Strip(StripOptions options) : IDevice
{
    public StripOptions Options => options;

    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on);
}
