namespace Patchbay;

/// <summary>
/// Names a key under which an option was configured before it got its present name. The old key is still read, with a
/// warning that names both; where both are configured, the new one counts.
/// </summary>
/// <param name="key">The old key as it was written: <c>old_key</c>.</param>
/// <example>
/// <code>
/// [RenamedFrom("leds")] public int LedCount { get; init; } = 60;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true, Inherited = true)]
public sealed class RenamedFromAttribute(string key) : Attribute
{
    /// <summary>The old key.</summary>
    public string Key { get; } = key;
}
