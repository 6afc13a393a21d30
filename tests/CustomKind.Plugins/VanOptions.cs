using CustomKind.Contracts;
using Patchbay;

namespace CustomKind.Plugins;

/// <summary>Options of a <see cref="Van"/>.</summary>
[PluginOptions]
public sealed record VanOptions : CourierOptions
{
    public decimal Base { get; init; } = 4.5m;
}
