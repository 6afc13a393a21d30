namespace Patchbay.Devices;

/// <summary>Makes a class the driver of a sensor: something with a condition that is met, not met, or unknown.</summary>
/// <example>
/// <code>
/// [Sensor("switch")]
/// public sealed class Switch
/// {
///     public bool ConditionMet() { ... }
/// }
/// </code>
/// </example>
/// <param name="name">The config name: lower case, words separated by hyphens; unique among sensors.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SensorAttribute(string name) : PluginDeclarationAttribute<ISensor>(name)
{
    /// <summary>Which rules the sensor accepts.</summary>
    public RulePrompt Rule { get; set; } = RulePrompt.Standard;

    /// <summary>The lowest rule of a numeric prompt.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The highest rule of a numeric prompt.</summary>
    public double Max { get; set; } = double.NaN;

    /// <summary>
    /// The name of the metadata file, without folder; <c>.json</c> may be left out. The plugin's name in PascalCase unless
    /// set: <c>http-get</c> is in <c>HttpGet.json</c>.
    /// </summary>
    public string? MetadataFile { get; set; }

    /// <summary>
    /// What clients upload to make the plugin work, as relative paths with a folder: <c>lib/driver.py</c>. They replace
    /// what is there unless set: <c>plugins/</c> with the file of the plugin's assembly, then those of the assemblies that
    /// this plugin needs, without what every host has.
    /// </summary>
    public string[]? Dependencies { get; set; }
}
