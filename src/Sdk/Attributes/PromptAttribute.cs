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

    /// <summary>A sentence that helps to answer, shown beside the question. The summary of the property unless set.</summary>
    public string? Help { get; set; }

    /// <summary>The heading under which a form shows the question together with others; null for none.</summary>
    public string? Group { get; set; }

    /// <summary>An example of an answer, shown while there is none: <c>192.168.1.20</c>.</summary>
    public string? Placeholder { get; set; }
}
