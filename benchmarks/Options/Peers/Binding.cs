using Microsoft.Extensions.Configuration;
using Patchbay.Connectors;

namespace Patchbay.Benchmarks.Options;

/// <summary>A way to get validated options out of a configuration.</summary>
/// <param name="Name">What tables call it.</param>
/// <param name="Bind">Reads and validates: the options, or null if they are refused.</param>
internal sealed record Binding(string Name, Func<IConfigurationSection, object?> Bind)
{
    /// <summary>The number of the one that all are compared with.</summary>
    public const int Peer = 1;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Binding> All { get; } =
    [
        new("Patchbay, PluginCatalog.Create", PatchbayBinding.Create),
        new("Binder + DataAnnotations", ReflectionBinding.Bind<StripSettings>),
        new("Binder's generator + DataAnnotations", GeneratedBinding.Bind),
        new("Patchbay, PluginCatalog.Validate", PatchbayBinding.Check),
    ];

    /// <summary>The same for options that are all simple values.</summary>
    public static IReadOnlyList<Binding> AllFlat { get; } =
    [
        new("Patchbay, PluginCatalog.Create", PatchbayBinding.CreateFlat),
        new("Binder + DataAnnotations", ReflectionBinding.Bind<FlatSettings>),
        new("Binder's generator + DataAnnotations", GeneratedBinding.BindFlat),
        new("Patchbay, PluginCatalog.Validate", PatchbayBinding.CheckFlat),
    ];
}
