using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type, required by the framework's attribute.</summary>
[PluginOptions]
internal sealed record RequiredAttributeTable
{
    [Required]
    public string? Text { get; init; }

    [Required]
    public Secret? Password { get; init; }

    [Required]
    public bool? Flag { get; init; }

    [Required]
    public sbyte? SignedByte { get; init; }

    [Required]
    public byte? Byte { get; init; }

    [Required]
    public short? Short { get; init; }

    [Required]
    public ushort? UnsignedShort { get; init; }

    [Required]
    public int? Int { get; init; }

    [Required]
    public uint? UnsignedInt { get; init; }

    [Required]
    public long? Long { get; init; }

    [Required]
    public ulong? UnsignedLong { get; init; }

    [Required]
    public float? Single { get; init; }

    [Required]
    public double? Double { get; init; }

    [Required]
    public decimal? Decimal { get; init; }

    [Required]
    public Strength? Level { get; init; }

    [Required]
    public TimeSpan? Wait { get; init; }

    [Required]
    public DateTimeOffset? Instant { get; init; }

    [Required]
    public DateOnly? Day { get; init; }

    [Required]
    public TimeOnly? Time { get; init; }

    [Required]
    public Guid? Id { get; init; }

    [Required]
    public Uri? Site { get; init; }

    [Required]
    public IPAddress? Ip { get; init; }

    [Required]
    public PartOptions? Part { get; init; }

    [Required]
    public int[]? Array { get; init; }

    [Required]
    public List<int>? List { get; init; }

    [Required]
    public Dictionary<string, int>? Map { get; init; }
}

[Plugin<IProbe>("required-attribute-table")]
internal sealed class RequiredAttributeTableProbe(RequiredAttributeTable options) : IProbe
{
    public object Given => options;
}
