using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Maps of every type.</summary>
[PluginOptions]
internal sealed record MapValueTable
{
    public Dictionary<string, string>? Text { get; init; }

    public Dictionary<string, Secret>? Password { get; init; }

    public Dictionary<string, bool>? Flag { get; init; }

    public Dictionary<string, sbyte>? SignedByte { get; init; }

    public Dictionary<string, byte>? Byte { get; init; }

    public Dictionary<string, short>? Short { get; init; }

    public Dictionary<string, ushort>? UnsignedShort { get; init; }

    public Dictionary<string, int>? Int { get; init; }

    public Dictionary<string, uint>? UnsignedInt { get; init; }

    public Dictionary<string, long>? Long { get; init; }

    public Dictionary<string, ulong>? UnsignedLong { get; init; }

    public Dictionary<string, float>? Single { get; init; }

    public Dictionary<string, double>? Double { get; init; }

    public Dictionary<string, decimal>? Decimal { get; init; }

    public Dictionary<string, Strength>? Level { get; init; }

    public Dictionary<string, TimeSpan>? Wait { get; init; }

    public Dictionary<string, DateTimeOffset>? Instant { get; init; }

    public Dictionary<string, DateOnly>? Day { get; init; }

    public Dictionary<string, TimeOnly>? Time { get; init; }

    public Dictionary<string, Guid>? Id { get; init; }

    public Dictionary<string, Uri>? Site { get; init; }

    public Dictionary<string, IPAddress>? Ip { get; init; }

    public Dictionary<string, PartOptions>? Part { get; init; }

    public Dictionary<string, int[]>? Array { get; init; }

    public Dictionary<string, List<int>>? List { get; init; }

    public Dictionary<string, Dictionary<string, int>>? Map { get; init; }
}

[Plugin<IProbe>("map-value-table")]
internal sealed class MapValueTableProbe(MapValueTable options) : IProbe
{
    public object Given => options;
}
