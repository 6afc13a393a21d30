namespace Patchbay;

/// <summary>
/// Says how a person is asked for an option. An optional property with this attribute is asked for as well;
/// without it only required ones are.
/// </summary>
/// <param name="label">The question, as a short label: <c>IP address of the controller</c>.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = true)]
public sealed class PromptAttribute(string label) : Attribute
{
    /// <summary>The question, as a short label.</summary>
    public string Label { get; } = label;

    /// <summary>
    /// Where the question stands: lower numbers first; equal numbers in the order of declaration, those of base types
    /// first. The options of Patchbay's base types use -1000 (nickname), 500 (what a rule depends on: limits and
    /// units) and 1500 (what follows it); the default rule itself stands at 1000.
    /// </summary>
    public int Order { get; set; }
}
