namespace CustomKind.Providers;

/// <summary>Options of an <see cref="Invoice"/>.</summary>
[PluginOptions]
public sealed record InvoiceOptions
{
    /// <summary>What invoice numbers start with.</summary>
    public required string Prefix { get; init; }

    /// <summary>How many euros can be open at once.</summary>
    public decimal Credit { get; init; } = 10_000;
}
