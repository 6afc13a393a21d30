using CustomKind.Contracts;
using Patchbay;

namespace CustomKind.Plugins;

/// <summary>Any parcel, by road.</summary>
[Plugin<ICourier>("van")]
[Plugin<ICourier>("night-van", Description = "Any parcel, overnight.")]
public sealed class Van(VanOptions options, PluginDescriptor plugin, TimeProvider? clock = null) : IAsyncDisposable
{
    private int _shipped;

    public bool IsDisposed { get; private set; }

    public async Task<string> ShipAsync(Parcel parcel, string note, CancellationToken cancellationToken)
    {
        await Task.Delay(0, cancellationToken);
        return _shipped++ < options.Parcels
            ? $"{plugin.Name}-{_shipped} for {options.Customer} to {parcel.Address}: {note}"
            : throw new InvalidOperationException("The van is full.");
    }

    public decimal Price(double kilograms) => options.Base + (decimal)kilograms;

    public IEnumerable<string> Track(string number) => [number, "depot", clock is null ? "door" : "clock"];

    public Task EndAsync() => Task.CompletedTask;

    public TimeOnly Come() => new(9, 30);

    public string Counter() => "the depot";

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return default;
    }
}
