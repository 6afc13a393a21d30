using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type, required.</summary>
[PluginOptions]
internal sealed record RequiredTable
{
    public required string Text { get; init; }

    public required Secret Password { get; init; }

    public required bool Flag { get; init; }

    public required sbyte SignedByte { get; init; }

    public required byte Byte { get; init; }

    public required short Short { get; init; }

    public required ushort UnsignedShort { get; init; }

    public required int Int { get; init; }

    public required uint UnsignedInt { get; init; }

    public required long Long { get; init; }

    public required ulong UnsignedLong { get; init; }

    public required float Single { get; init; }

    public required double Double { get; init; }

    public required decimal Decimal { get; init; }

    public required Strength Level { get; init; }

    public required TimeSpan Wait { get; init; }

    public required DateTimeOffset Instant { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Time { get; init; }

    public required Guid Id { get; init; }

    public required Uri Site { get; init; }

    public required IPAddress Ip { get; init; }

    public required PartOptions Part { get; init; }

    public required int[] Array { get; init; }

    public required List<int> List { get; init; }

    public required Dictionary<string, int> Map { get; init; }
}

[Plugin<IProbe>("required-table")]
internal sealed class RequiredTableProbe(RequiredTable options) : IProbe
{
    public object Given => options;
}
