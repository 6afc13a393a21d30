namespace CustomKind.Providers;

/// <summary>Options of a <see cref="Card"/>.</summary>
[PluginOptions]
public sealed record CardOptions
{
    /// <summary>Where the card terminal is.</summary>
    public required Uri Terminal { get; init; }

    /// <summary>The key that the terminal asks for.</summary>
    public required Secret Key { get; init; }

    /// <summary>What the bank keeps, in percent.</summary>
    public decimal FeePercent { get; init; } = 1.4m;
}
