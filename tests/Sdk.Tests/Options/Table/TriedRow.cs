namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>A row of an option, and what came of it.</summary>
internal sealed record TriedRow(TriedOption Option, Row Row, Outcome Outcome)
{
    public override string ToString() => $"{Option}, {Row.Case} {Row.Json}: {Outcome}";
}
