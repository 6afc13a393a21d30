using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Everything that has a length.</summary>
[PluginOptions]
internal sealed record LengthTable
{
    [StringLength(4, MinimumLength = 2)]
    [Tried(Below = "a", AtLeast = "ab", AtMost = "abcd", Above = "abcde")]
    public string? BoundedText { get; init; }

    [StringLength(4, MinimumLength = 2)]
    [Tried(Below = "a", AtLeast = "ab", AtMost = "abcd", Above = "abcde")]
    public Secret? BoundedPassword { get; init; }

    [StringLength(4)]
    [Tried(AtMost = "abcd", Above = "abcde")]
    public string? AtMostText { get; init; }

    [StringLength(4)]
    [Tried(AtMost = "abcd", Above = "abcde")]
    public Secret? AtMostPassword { get; init; }

    [MinLength(2)]
    [Tried(Below = "a", AtLeast = "ab")]
    public string? MinText { get; init; }

    [MinLength(2)]
    [Tried(Below = "a", AtLeast = "ab")]
    public Secret? MinPassword { get; init; }

    [MinLength(2)]
    [Tried(Below = "[1]", AtLeast = "[1,2]")]
    public int[]? MinArray { get; init; }

    [MinLength(2)]
    [Tried(Below = "[1]", AtLeast = "[1,2]")]
    public List<int>? MinList { get; init; }

    [MinLength(2)]
    [Tried(Below = "{\"a\":1}", AtLeast = "{\"a\":1,\"b\":2}")]
    public Dictionary<string, int>? MinMap { get; init; }

    [MaxLength(4)]
    [Tried(AtMost = "abcd", Above = "abcde")]
    public string? MaxText { get; init; }

    [MaxLength(4)]
    [Tried(AtMost = "abcd", Above = "abcde")]
    public Secret? MaxPassword { get; init; }

    [MaxLength(4)]
    [Tried(AtMost = "[1,2,3,4]", Above = "[1,2,3,4,5]")]
    public int[]? MaxArray { get; init; }

    [MaxLength(4)]
    [Tried(AtMost = "[1,2,3,4]", Above = "[1,2,3,4,5]")]
    public List<int>? MaxList { get; init; }

    [MaxLength(4)]
    [Tried(AtMost = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", Above = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}")]
    public Dictionary<string, int>? MaxMap { get; init; }

    [Length(2, 4)]
    [Tried(Below = "a", AtLeast = "ab", AtMost = "abcd", Above = "abcde")]
    public string? BetweenText { get; init; }

    [Length(2, 4)]
    [Tried(Below = "a", AtLeast = "ab", AtMost = "abcd", Above = "abcde")]
    public Secret? BetweenPassword { get; init; }

    [Length(2, 4)]
    [Tried(Below = "[1]", AtLeast = "[1,2]", AtMost = "[1,2,3,4]", Above = "[1,2,3,4,5]")]
    public int[]? BetweenArray { get; init; }

    [Length(2, 4)]
    [Tried(Below = "[1]", AtLeast = "[1,2]", AtMost = "[1,2,3,4]", Above = "[1,2,3,4,5]")]
    public List<int>? BetweenList { get; init; }

    [Length(2, 4)]
    [Tried(Below = "{\"a\":1}", AtLeast = "{\"a\":1,\"b\":2}", AtMost = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", Above = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}")]
    public Dictionary<string, int>? BetweenMap { get; init; }
}

[Plugin<IProbe>("length-table")]
internal sealed class LengthTableProbe(LengthTable options) : IProbe
{
    public object Given => options;
}
