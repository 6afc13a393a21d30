using System.ComponentModel.DataAnnotations;

namespace Patchbay.Benchmarks.Options;

/// <summary>Twelve options without a list or section among them, as most plugins have.</summary>
[PluginOptions]
public sealed record FlatOptions
{
    [Required, StringLength(16, MinimumLength = 2), RegularExpression("[a-z][a-z0-9-]*")] public required string Name { get; init; }
    [Required] public required Uri Address { get; init; }
    [Range(1, 65535)] public int Port { get; init; } = 80;
    [Range(0.1, 10.0)] public double Gain { get; init; } = 1;
    public bool Enabled { get; init; } = true;
    public Mode Mode { get; init; } = Mode.Steady;
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
    [Range(0, 255)] public byte Channel { get; init; } = 1;
    [Range(1, 512)] public int Leds { get; init; } = 30;
    [MinLength(8)] public Secret? Password { get; init; }
    [Range(0, 5)] public int? Retries { get; init; }
    [MaxLength(20)] public string? Label { get; init; }
}
