namespace Patchbay;

/// <summary>Makes a class the driver of a device: something that can be turned on and off.</summary>
/// <remarks>
/// Several of these on one class give it several names; a constructor parameter of type <see cref="PluginDescriptor"/>
/// tells an instance under which one it was created.
/// </remarks>
/// <example>
/// <code>
/// [Device("relay")]
/// public sealed class Relay
/// {
///     public bool Send(bool on) { ... }
/// }
/// </code>
/// </example>
/// <param name="name">The config name: lower case, words separated by hyphens; unique among devices.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DeviceAttribute(string name) : PluginDeclarationAttribute<IDevice>(name)
{
    /// <summary>Which rules the device accepts.</summary>
    public RulePrompt Rule { get; set; } = RulePrompt.Standard;

    /// <summary>The lowest rule of a numeric prompt.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The highest rule of a numeric prompt.</summary>
    public double Max { get; set; } = double.NaN;
}
