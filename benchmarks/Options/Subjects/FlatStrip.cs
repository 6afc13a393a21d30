using Patchbay.Devices;

namespace Patchbay.Benchmarks.Options;

/// <summary>The plugin with options that are all simple values.</summary>
[Device("flat-strip")]
public sealed class FlatStrip(FlatOptions options) : IDevice
{
    public FlatOptions Options => options;

    public ValueTask<bool> SendAsync(bool on, Rule currentRule, CancellationToken cancellationToken) => new(on);
}
