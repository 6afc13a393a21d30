using Patchbay;

namespace CustomKind.Contracts;

/// <summary>What the options of all couriers have. Only those of a plugin need <c>[PluginOptions]</c>.</summary>
public abstract record CourierOptions
{
    public required string Customer { get; init; }

    public int Parcels { get; init; } = 10;
}
