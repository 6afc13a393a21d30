using System.ComponentModel.DataAnnotations;

namespace Patchbay.Benchmarks.Options;

/// <summary>The same twelve as the framework's binder takes them.</summary>
public sealed record FlatSettings
{
    [Required, StringLength(16, MinimumLength = 2), RegularExpression("[a-z][a-z0-9-]*")] public string Name { get; set; } = null!;
    [Required] public Uri Address { get; set; } = null!;
    [Range(1, 65535)] public int Port { get; set; } = 80;
    [Range(0.1, 10.0)] public double Gain { get; set; } = 1;
    public bool Enabled { get; set; } = true;
    public Mode Mode { get; set; } = Mode.Steady;
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
    [Range(0, 255)] public byte Channel { get; set; } = 1;
    [Range(1, 512)] public int Leds { get; set; } = 30;
    [MinLength(8)] public string? Password { get; set; }
    [Range(0, 5)] public int? Retries { get; set; }
    [MaxLength(20)] public string? Label { get; set; }
}
