namespace Patchbay.Connectors;

/// <summary>A unit as its assembly registered it, and what the catalog made of it.</summary>
internal sealed record RegisteredUnit(PluginDescriptor Plugin, Type Type, Type Backend, string[] Models, Type[] Replaces)
{
    /// <summary>The units that are used in its place where they match.</summary>
    public List<RegisteredUnit> ReplacedBy { get; } = [];

    public bool Matches(Type unitBase, string model) =>
        unitBase.IsAssignableFrom(Type) && Models.Contains(model, StringComparer.Ordinal);

    // Two registrations of one class would be two units; the class is what a person means by a unit.
    public bool Equals(RegisteredUnit? other) => other is not null && Type == other.Type;

    public override int GetHashCode() => Type.GetHashCode();
}
