using System.Globalization;
using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Sources;

namespace Patchbay.Build.Manifests;

/// <summary>Puts the manifest of an assembly together, in the order of <c>docs/manifest.schema.json</c>.</summary>
internal sealed class ManifestDocument(AssemblyImage assembly, ReferencedAssemblies references, ClassLocations locations, PackageFacts package)
{
    private const int ManifestVersion = 1;
    private const string Sdk = "Patchbay.Sdk";

    public JsonObject Create(IEnumerable<ManifestEntry> entries) => new()
    {
        ["manifestVersion"] = ManifestVersion,
        ["assembly"] = new JsonObject
        {
            ["name"] = assembly.Name,
            ["version"] = assembly.Version.ToString(),
            ["mvid"] = assembly.ModuleVersion.ToString("D", CultureInfo.InvariantCulture),
        },
        ["package"] = package.ToJson(assembly.Name),
        ["depends"] = new JsonArray([.. references.PluginAssembliesOf(assembly).Select(Dependency)]),
        ["sdk"] = SdkFacts(),
        ["entryPoints"] = new JsonObject(),
        ["plugins"] = new JsonArray([.. entries.Select(Plugin)]),
    };

    private static JsonObject Dependency((string Name, Version Version) reference) => new()
    {
        ["name"] = reference.Name,
        ["version"] = reference.Version.ToString(),
    };

    private JsonObject SdkFacts()
    {
        Version version = assembly.References.FirstOrDefault(reference => reference.Name.Equals(Sdk, StringComparison.Ordinal)).Version
            ?? throw new UnreadableAssemblyException($"it has manifest entries but no reference to {Sdk}");
        return new JsonObject
        {
            ["version"] = version.ToString(),
            ["minHostVersion"] = version.ToString(fieldCount: 2),
            ["contractMembers"] = new JsonArray([.. new ContractMembers(assembly, references).Find().Select(member => JsonValue.Create(member))]),
        };
    }

    private JsonObject Plugin(ManifestEntry entry)
    {
        var json = new JsonObject();
        Copy("kind", "name", "class", "displayName", "description", "members", "options");
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
