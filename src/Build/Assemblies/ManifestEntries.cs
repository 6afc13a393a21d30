using System.Reflection.Metadata;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Patchbay.Build.Assemblies;

/// <summary>The manifest entries of an assembly: those that can be used, sorted, and those that cannot.</summary>
internal sealed record ManifestEntries(IReadOnlyList<ManifestEntry> Usable, IReadOnlyList<UnusableEntry> Unusable)
{
    private const string Attribute = "Patchbay.Registration.PluginManifestEntryAttribute";

    public static ManifestEntries Of(AssemblyImage assembly)
    {
        var usable = new List<ManifestEntry>();
        var unusable = new List<UnusableEntry>();
        foreach (CustomAttributeHandle attribute in Attributes(assembly.Metadata))
        {
            (string kind, string name, string json) = Arguments(assembly.Metadata, attribute);
            if (Problem(kind, name, json, out string? className) is { } problem)
            {
                unusable.Add(new UnusableEntry(kind, name, assembly.Name, problem) { Class = className });
            }
            else
            {
                usable.Add(new ManifestEntry(kind, name, (JsonObject)JsonNode.Parse(json)!));
            }
        }

        return new ManifestEntries(
            [.. usable
                .OrderBy(entry => entry.Kind, StringComparer.Ordinal)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .ThenBy(entry => entry.Class, StringComparer.Ordinal)],
            unusable);
    }

    public static bool AreIn(MetadataReader metadata) => Attributes(metadata).Any();

    private static IEnumerable<CustomAttributeHandle> Attributes(MetadataReader metadata) =>
        !metadata.IsAssembly ? [] : metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Where(attribute => metadata.AttributeName(attribute).Equals(Attribute, StringComparison.Ordinal));

    private static (string Kind, string Name, string Json) Arguments(MetadataReader metadata, CustomAttributeHandle attribute)
    {
        // ECMA-335 II.23.3: a prolog of two bytes, then the fixed arguments, here three strings.
        BlobReader value = metadata.GetBlobReader(metadata.GetCustomAttribute(attribute).Value);
        value.ReadUInt16();
        return (value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "");
    }

    private static string? Problem(string kind, string name, string json, out string? className)
    {
        className = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            className = EntryShape.ClassOf(document.RootElement);
            return EntryShape.Problem(kind, name, document.RootElement);
        }
        catch (JsonException exception)
        {
            return $"it is not JSON: {exception.Message}";
        }
    }
}

/// <summary>A manifest entry that the generator cannot have written.</summary>
/// <param name="Kind">The kind of the plugin.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assembly">The assembly that the entry is in.</param>
/// <param name="Reason">The problem, in words that follow a colon.</param>
internal sealed record UnusableEntry(string Kind, string Name, string Assembly, string Reason)
{
    /// <summary>The class of the plugin, if the entry names it.</summary>
    public string? Class { get; init; }
}
