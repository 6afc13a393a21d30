using Patchbay.Generators.Emission.Options;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes what the compiler knows of a plugin as JSON, in the form of <c>docs/manifest.schema.json</c>.</summary>
internal static class ManifestEntry
{
    public static string Write(PluginModel plugin, PluginName name, Kind kind)
    {
        JsonWriter json = new JsonWriter().BeginObject()
            .Text("kind", plugin.Contract.Kind)
            .Text("plural", plugin.Contract.Plural)
            .Text("name", name.Name)
            .Text("class", plugin.Class.MetadataName)
            .Text("displayName", name.DisplayName)
            .OptionalText("description", name.Description);
        if (plugin.Class.IsAbstract)
        {
            json.Raw("abstract", "true");
        }

        json.Texts("members", plugin.ContractMembers);
        if (plugin.Options is { } options)
        {
            json.Raw("options", OptionsSchema.Write(options));
            string[] atRun = [.. RunTimeChecks.Of(options)];
            if (atRun.Length > 0)
            {
                json.Texts("checkedAtRun", atRun);
            }
        }

        if (kind.EntryPoint(plugin, name) is { } entryPoint)
        {
            json.BeginObject("entryPoint").Text("group", entryPoint.Group).Text("name", entryPoint.Name).EndObject();
        }

        json.OptionalText("metadataFile", kind.MetadataFile(plugin, name));
        if (kind.Metadata(plugin, name) is { } content)
        {
            json.Raw("metadata", content);
        }

        return json.EndObject().ToString();
    }
}
