using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>
/// Carries what the compiler knows of one plugin, as JSON, into the assembly. Written by the generator; read by the
/// build task, which makes the manifest of it, and by <see cref="PluginDescriptor"/>.
/// </summary>
/// <param name="kind">The kind of the plugin.</param>
/// <param name="name">The name of the plugin.</param>
/// <param name="json">The entry, as <c>docs/manifest.schema.json</c> describes a plugin.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginManifestEntryAttribute(string kind, string name, string json) : Attribute
{
    /// <summary>The kind of the plugin.</summary>
    public string Kind { get; } = kind;

    /// <summary>The name of the plugin.</summary>
    public string Name { get; } = name;

    /// <summary>The entry as JSON, on one line.</summary>
    public string Json => CompactJson.Of(json);
}
