namespace Patchbay.Roslyn.Text;

/// <summary>A constant in an attribute.</summary>
/// <param name="Code">In C#.</param>
/// <param name="Json">As JSON.</param>
internal sealed record ConstantValue(string Code, string Json);
