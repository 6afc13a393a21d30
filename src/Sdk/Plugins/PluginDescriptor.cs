using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Patchbay.Registration;
using Patchbay.Text;

namespace Patchbay;

/// <summary>
/// What is known of a plugin without creating it. All but <see cref="Kind"/>, <see cref="Name"/> and
/// <see cref="AssemblyName"/> is parsed from the manifest entry in the plugin's assembly when first asked for. Two descriptors
/// are equal if they describe the same plugin of the same assembly.
/// </summary>
public sealed class PluginDescriptor : IEquatable<PluginDescriptor>
{
    // On the way to the first plugin, each property that is read is a method more for the JIT.
    internal readonly IPluginSource _source;
    internal readonly int _index;
    internal readonly string _kind;
    internal readonly string _name;
    private Entry? _entry;

    internal PluginDescriptor(IPluginSource source, int index, string kind, string name)
    {
        _source = source;
        _index = index;
        _kind = kind;
        _name = name;
    }

    /// <summary>The kind of the plugin, for example <c>device</c>.</summary>
    public string Kind => _kind;

    /// <summary>The name of the plugin, unique within its kind, for example <c>wled</c>.</summary>
    public string Name => _name;

    /// <summary>The simple name of the assembly that the plugin comes from.</summary>
    public string AssemblyName => _source.AssemblyName;

    /// <summary>The full name of the plugin's class, for example <c>SmartHome.Drivers.Wled</c>.</summary>
    public string ClassName => Known.ClassName;

    /// <summary>The name that is shown to people.</summary>
    public string DisplayName => Known.DisplayName;

    /// <summary>What the plugin is for, in a sentence; null if its author did not say.</summary>
    public string? Description => Known.Description;

    /// <summary>The contract's members that the plugin has, for example <c>SendAsync</c>.</summary>
    public IReadOnlyList<string> Members => Known.Members;

    /// <summary>
    /// Where the build puts the plugin's metadata file, relative to the program's folder, for example
    /// <c>metadata/devices/Wled.json</c>; null if its kind has none.
    /// </summary>
    public string? MetadataFile => Known.MetadataFile;

    /// <summary>
    /// What the kind itself has to say of the plugin, for example a device's <c>rule_prompt</c> and <c>config_template</c>; null if it has
    /// nothing. In it <c>$assemblies</c> stands where the finished file lists assemblies.
    /// </summary>
    public JsonElement? Metadata => Known.Metadata;

    /// <summary>The JSON Schema (2020-12) of the plugin's options; null for a plugin without.</summary>
    public JsonElement? OptionsSchema => Known.OptionsSchema;

    private Entry Known => _entry ??= Entry.Parse(_source.GetManifestEntry(_kind, _name));

    /// <summary>The plugin's kind and name.</summary>
    /// <returns>For example <c>device "wled"</c>.</returns>
    public override string ToString() => $"{Kind} {FoundText.Quote(Name)}";

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] PluginDescriptor? other) => other is not null && ReferenceEquals(_source, other._source) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as PluginDescriptor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_source), _index);

    /// <summary>Whether two descriptors describe the same plugin.</summary>
    /// <param name="left">One descriptor.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(PluginDescriptor? left, PluginDescriptor? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two descriptors describe different plugins.</summary>
    /// <param name="left">One descriptor.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(PluginDescriptor? left, PluginDescriptor? right) => !(left == right);

    private sealed record Entry(
        string ClassName,
        string DisplayName,
        string? Description,
        IReadOnlyList<string> Members,
        string? MetadataFile,
        JsonElement? Metadata,
        JsonElement? OptionsSchema)
    {
        public static Entry Parse(string json)
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1024 });
            JsonElement root = document.RootElement;
            return new Entry(
                root.GetProperty("class").GetString()!,
                root.GetProperty("displayName").GetString()!,
                Optional(root, "description"),
                [.. root.GetProperty("members").EnumerateArray().Select(member => member.GetString()!)],
                Optional(root, "metadataFile"),
                Json(root, "metadata"),
                Json(root, "options"));
        }

        private static string? Optional(JsonElement element, string name) =>
            element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

        // A copy, which outlives the document.
        private static JsonElement? Json(JsonElement element, string name) =>
            element.TryGetProperty(name, out JsonElement value) ? value.Clone() : null;
    }
}
