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
    /// first. In the template of a device or sensor the options of Patchbay's base types have -1000 (<c>nickname</c>), 500
    /// (what the default rule depends on: <c>min_rule</c>, <c>max_rule</c>, <c>units</c>) and 1500 (<c>mode</c>,
    /// <c>tolerance</c>); <c>default_rule</c> itself, which is no option, stands at 1000.
    /// </summary>
    public int Order { get; set; }

    /// <summary>A sentence that helps to answer, shown beside the question. The summary of the property unless set.</summary>
    public string? Help { get; set; }

    /// <summary>The heading under which a form shows the question together with others; null for none.</summary>
    public string? Group { get; set; }

    /// <summary>An example of an answer, shown while there is none: <c>192.168.1.20</c>.</summary>
    public string? Placeholder { get; set; }
}
