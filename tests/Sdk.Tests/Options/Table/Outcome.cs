namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>What comes of a row: the value, or what is said of it.</summary>
internal sealed record Outcome(object? Value, ConfigurationValidationResult Report)
{
    public bool IsAccepted => Report.Errors.Count == 0;

    public override string ToString() => string.Join(
        " | ",
        [.. IsAccepted ? [$"= {ValueText.Of(Value)}"] : Report.Errors.Select(error => error.ToString()), .. Report.Warnings.Select(warning => $"warning: {warning}")]);
}
