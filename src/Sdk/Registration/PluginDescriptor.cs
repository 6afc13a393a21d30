using System.Text.Json;
using Patchbay.Registration;

namespace Patchbay;

/// <summary>
/// What is known of a plugin without creating it. All but <see cref="Kind"/>, <see cref="Name"/> and
/// <see cref="AssemblyName"/> is parsed from the manifest entry in the plugin's assembly when first asked for.
/// </summary>
public sealed class PluginDescriptor
{
    private readonly Lazy<Entry> _entry;

    internal PluginDescriptor(PluginRegistry registry, int index, string kind, string name)
    {
        Registry = registry;
        Index = index;
        Kind = kind;
        Name = name;
        _entry = new Lazy<Entry>(() => Entry.Parse(registry.ManifestEntry(kind, name)));
    }

    /// <summary>The kind of the plugin, for example <c>device</c>.</summary>
    public string Kind { get; }

    /// <summary>The name of the plugin, unique within its kind, for example <c>wled</c>.</summary>
    public string Name { get; }

    /// <summary>The simple name of the assembly that the plugin comes from.</summary>
    public string AssemblyName => Registry.AssemblyName;

    /// <summary>The full name of the plugin's class, for example <c>SmartHome.Drivers.Wled</c>.</summary>
    public string ClassName => _entry.Value.ClassName;

    /// <summary>The name that is shown to people.</summary>
    public string DisplayName => _entry.Value.DisplayName;

    /// <summary>What the plugin is for, in a sentence; null if its author did not say.</summary>
    public string? Description => _entry.Value.Description;

    /// <summary>The contract's members that the plugin has, for example <c>SendAsync</c>.</summary>
    public IReadOnlyList<string> Members => _entry.Value.Members;

    /// <summary>
    /// Where the build puts the plugin's metadata file, relative to the program's folder, for example
    /// <c>metadata/devices/Wled.json</c>; null if its kind has none.
    /// </summary>
    public string? MetadataFile => _entry.Value.MetadataFile;

    internal PluginRegistry Registry { get; }

    internal int Index { get; }

    /// <summary>The plugin's kind and name.</summary>
    /// <returns>For example <c>device "wled"</c>.</returns>
    public override string ToString() => $"{Kind} \"{Name}\"";

    private sealed record Entry(string ClassName, string DisplayName, string? Description, IReadOnlyList<string> Members, string? MetadataFile)
    {
        public static Entry Parse(string json)
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return new Entry(
                root.GetProperty("class").GetString()!,
                root.GetProperty("displayName").GetString()!,
                Optional(root, "description"),
                [.. root.GetProperty("members").EnumerateArray().Select(member => member.GetString()!)],
                Optional(root, "metadataFile"));
        }

        private static string? Optional(JsonElement element, string name) =>
            element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }
}
