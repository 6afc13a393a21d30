namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Nested options.</summary>
[PluginOptions]
internal sealed record PartOptions
{
    public int Size { get; init; } = 1;
}
