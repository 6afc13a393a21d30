using System.ComponentModel.DataAnnotations;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>Everything that can be held to a pattern.</summary>
[PluginOptions]
internal sealed record PatternTable
{
    [RegularExpression("[a-z]+[0-9]")]
    [Tried(Accepted = "red5", Refused = "red55", Foreign = "red۵")]
    public string? Text { get; init; }

    [RegularExpression("[a-z]+[0-9]")]
    [Tried(Accepted = "red5", Refused = "red55", Foreign = "red۵")]
    public Secret? Password { get; init; }
}

[Plugin<IProbe>("pattern-table")]
internal sealed class PatternTableProbe(PatternTable options) : IProbe
{
    public object Given => options;
}
