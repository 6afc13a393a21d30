namespace Patchbay;

/// <summary>
/// Marks members of a contract that belong together. A plugin must have at least one whole group; half a group is a
/// mistake. The members have default implementations, which stand for the groups that a plugin does not have.
/// </summary>
/// <param name="name">The name of the group, for messages: <c>sensor flow</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequiredGroupAttribute(string name) : Attribute
{
    /// <summary>The name of the group.</summary>
    public string Name { get; } = name;
}
