using System.Net;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Every type, with a default; lists and maps in every shape.</summary>
[PluginOptions]
internal sealed record DefaultTable
{
    public string Text { get; init; } = "before";

    public Secret Password { get; init; } = new("before");

    public bool Flag { get; init; } = true;

    public sbyte SignedByte { get; init; } = 3;

    public byte Byte { get; init; } = 3;

    public short Short { get; init; } = 3;

    public ushort UnsignedShort { get; init; } = 3;

    public int Int { get; init; } = 3;

    public uint UnsignedInt { get; init; } = 3;

    public long Long { get; init; } = 3;

    public ulong UnsignedLong { get; init; } = 3;

    public float Single { get; init; } = 3;

    public double Double { get; init; } = 3;

    public decimal Decimal { get; init; } = 3;

    public Strength Level { get; init; } = Strength.Medium;

    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(3);

    public DateTimeOffset Instant { get; init; } = DateTimeOffset.UnixEpoch;

    public DateOnly Day { get; init; } = new(2026, 1, 3);

    public TimeOnly Time { get; init; } = new(12, 3);

    public Guid Id { get; init; } = new("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    public Uri Site { get; init; } = new("http://before/");

    public IPAddress Ip { get; init; } = IPAddress.Loopback;

    public PartOptions Part { get; init; } = new() { Size = 3 };

    public int[] Array { get; init; } = [3];

    public List<int> List { get; init; } = [3];

    public Dictionary<string, int> Map { get; init; } = new(StringComparer.Ordinal) { ["c"] = 3 };

    public ICollection<int> CollectionInterface { get; init; } = [3];

    public IList<int> ListInterface { get; init; } = [3];

    public IEnumerable<int> Enumerable { get; init; } = [3];

    public IReadOnlyList<int> ReadOnlyList { get; init; } = [3];

    public IReadOnlyCollection<int> ReadOnlyCollection { get; init; } = [3];

    public IDictionary<string, int> MapInterface { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal) { ["c"] = 3 };

    public IReadOnlyDictionary<string, int> ReadOnlyMap { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal) { ["c"] = 3 };
}

[Plugin<IProbe>("default-table")]
internal sealed class DefaultTableProbe(DefaultTable options) : IProbe
{
    public object Given => options;
}
