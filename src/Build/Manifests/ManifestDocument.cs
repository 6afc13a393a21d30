using System.Globalization;
using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Assemblies.Since;
using Patchbay.Build.Sources;

namespace Patchbay.Build.Manifests;

/// <summary>Writes the manifest of an assembly, in the order of <c>docs/manifest.schema.json</c>.</summary>
internal sealed class ManifestDocument(AssemblyImage assembly, ReferencedAssemblies references, ClassLocations locations, PackageMetadata package)
{
    private const int ManifestVersion = 1;

    public JsonObject Create(IReadOnlyList<ManifestEntry> entries) => new()
    {
        ["manifestVersion"] = ManifestVersion,
        ["assembly"] = new JsonObject
        {
            ["name"] = assembly.Name,
            ["version"] = assembly.Version.ToString(),
            ["mvid"] = assembly.ModuleVersion.ToString("D", CultureInfo.InvariantCulture),
        },
        ["package"] = package.ToJson(assembly.Name),
        ["depends"] = new JsonArray([.. references.PluginAssembliesOf(assembly).Select(Reference)]),
        ["references"] = new JsonArray([.. references.ResolvedOf(assembly).Select(Reference)]),
        ["sdk"] = SdkFacts(),
        ["entryPoints"] = EntryPoints(entries),
        ["plugins"] = new JsonArray([.. entries.Select(Plugin)]),
    };

    private static JsonObject Reference((string Name, Version Version) reference) => new()
    {
        ["name"] = reference.Name,
        ["version"] = reference.Version.ToString(),
    };

    private JsonObject EntryPoints(IEnumerable<ManifestEntry> entries) => new(entries
        .Where(entry => entry.EntryPoint is not null)
        .GroupBy(entry => $"{package.EntryPointPrefix}.{entry.EntryPoint!.Value.Group}", StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create<string, JsonNode?>(group.Key, Drivers(group))));

    // If two plugins have one name, which the analyzers report, the first class stays, as in the registry.
    private static JsonObject Drivers(IEnumerable<ManifestEntry> entries) => new(entries
        .GroupBy(entry => entry.EntryPoint!.Value.Name, StringComparer.Ordinal)
        .OrderBy(driver => driver.Key, StringComparer.Ordinal)
        .Select(driver => KeyValuePair.Create<string, JsonNode?>(driver.Key, driver.First().Class)));

    private JsonObject SdkFacts()
    {
        Version version = assembly.References.FirstOrDefault(reference => reference.Name.Equals(LowestVersion.Sdk, StringComparison.Ordinal)).Version
            ?? throw new UnreadableAssemblyException($"it has manifest entries but no reference to {LowestVersion.Sdk}");
        return new JsonObject
        {
            ["version"] = version.ToString(),
            ["minHostVersion"] = new LowestVersion(assembly, ApiSince.Shipped).Find(version).ToString(fieldCount: 2),
            ["contractMembers"] = new JsonArray([.. new ContractMembers(assembly, references).Find().Select(member => JsonValue.Create(member))]),
        };
    }

    private JsonObject Plugin(ManifestEntry entry)
    {
        var json = new JsonObject();
        Copy("kind", "name", "class", "displayName", "description", "abstract", "members", "options", "checkedAtRun");
        if (locations.Find(entry.Class) is { } source)
        {
            json.Add("source", new JsonObject { ["file"] = source.File, ["line"] = source.Line });
        }

        Copy("metadataFile", "metadata");
        return json;

        void Copy(params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
            {
                if (entry.Json[key] is { } value)
                {
                    json.Add(key, value.DeepClone());
                }
            }
        }
    }
}
