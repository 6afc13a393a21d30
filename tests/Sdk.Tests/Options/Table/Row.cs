namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>A row of the table: what is tried.</summary>
/// <param name="Case">What is tried, in words.</param>
/// <param name="Json">What is written for the option; null if the key is not there.</param>
/// <param name="IsAccepted">Whether it is a value; null if that is not known without looking at the constraints.</param>
internal sealed record Row(string Case, string? Json, bool? IsAccepted);
