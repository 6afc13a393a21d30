namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>What is tried of a constraint. Text that begins with <c>[</c> or <c>{</c> is JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TriedAttribute : Attribute
{
    public string? Below { get; init; }

    public string? AtLeast { get; init; }

    public string? AtMost { get; init; }

    public string? Above { get; init; }

    public string? Accepted { get; init; }

    public string? Refused { get; init; }

    /// <summary>What the constraint would accept if it were read as another culture does.</summary>
    public string? Foreign { get; init; }
}
