using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json.Serialization;

namespace Patchbay.Options.Tests.Subjects;

[PluginOptions]
internal sealed record AccountOptions
{
    [StringLength(8, MinimumLength = 1)]
    public required string User { get; init; }

    public Secret? Password { get; init; }

    [Range(1, 3)]
    public int Tries { get; init; } = 1;
}

[PluginOptions]
internal sealed record LeafOptions
{
    [Range(0, 9)]
    public int Size { get; init; }

    [JsonPropertyName("colourName")]
    public string Colour { get; init; } = "green";
}

[PluginOptions]
internal sealed record NodeOptions([MaxLength(8)] string Label, [property: Range(1, 9)] int Weight = 1, [Range(1, 2)] int Size = 2, IReadOnlyList<NodeOptions>? Children = null, NodeOptions? Next = null);

[PluginOptions]
internal sealed record MenuOptions
{
    [MaxLength(3)]
    public string? Title { get; init; }

    public List<MenuOptions> Items { get; init; } = [];

    public Dictionary<string, MenuOptions> Named { get; init; } = [];
}

[PluginOptions]
internal sealed record SectionOptions
{
    public required AccountOptions Account { get; init; }

    public LeafOptions Leaf { get; init; } = new();

    public AccountOptions? Second { get; init; }

    public NodeOptions? Tree { get; init; }

    public List<AccountOptions> Accounts { get; init; } = [];

    [Length(1, 2)]
    public LeafOptions[]? Leaves { get; init; }

    public Dictionary<string, AccountOptions> ByName { get; init; } = [];
}

[PluginOptions]
internal sealed record ListOptions
{
    public required int[] Numbers { get; init; }

    [MinLength(1), MaxLength(3)]
    public List<string> Names { get; init; } = ["a"];

    public IReadOnlyList<double>? Doubles { get; init; }

    public IEnumerable<Level> Levels { get; init; } = [];

    public ICollection<IPAddress> Addresses { get; init; } = [];

    public IList<Secret> Secrets { get; init; } = [];

    public List<List<int>> Deep { get; init; } = [];

    public DateOnly[][]? Days { get; init; }

    [Length(1, 2)]
    public required bool[] Flags { get; init; }
}

[PluginOptions]
internal sealed record MapOptions
{
    public required Dictionary<string, int> Numbers { get; init; }

    [MinLength(1), MaxLength(2)]
    public IReadOnlyDictionary<string, TimeSpan> Waits { get; init; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    public IDictionary<string, string>? Texts { get; init; }

    public Dictionary<string, Uri[]> Sites { get; init; } = [];

    public Dictionary<string, Dictionary<string, bool>> Deep { get; init; } = [];
}

[PluginOptions]
internal sealed record RenamedOptions
{
    [RenamedFrom("tcp_port"), RenamedFrom("portNumber"), Range(1, 9)]
    public required int Port { get; init; }

    [RenamedFrom("old_names"), MinLength(1)]
    public List<string>? Names { get; init; }
}

[Plugin<ISubject>("sections")]
internal sealed class SectionSubject(SectionOptions options) : ISubject
{
    public SectionOptions Options => options;
}

[Plugin<ISubject>("menus")]
internal sealed class MenuSubject(MenuOptions options) : ISubject
{
    public MenuOptions Options => options;
}

[Plugin<ISubject>("lists")]
internal sealed class ListSubject(ListOptions options) : ISubject
{
    public ListOptions Options => options;
}

[Plugin<ISubject>("maps")]
internal sealed class MapSubject(MapOptions options) : ISubject
{
    public MapOptions Options => options;
}

[Plugin<ISubject>("renamed")]
internal sealed class RenamedSubject(RenamedOptions options) : ISubject
{
    public RenamedOptions Options => options;
}
