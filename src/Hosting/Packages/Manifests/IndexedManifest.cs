using System.Globalization;
using System.Text.Json;

namespace Patchbay.Hosting.Packages.Manifests;

/// <summary>Writes into an index what a host has to know of a manifest, in the form of a manifest, so that it is read with the same checks.</summary>
internal static class IndexedManifest
{
    public static void Write(Utf8JsonWriter json, PackageManifest manifest)
    {
        json.WriteStartObject();
        json.WriteNumber("manifestVersion", PackageManifest.KnownVersion);
        json.WriteStartObject("assembly");
        json.WriteString("name", manifest.AssemblyName);
        json.WriteString("version", manifest.AssemblyVersion.ToString());
        json.WriteString("mvid", manifest.Mvid.ToString("D", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartObject("package");
        json.WriteString("id", manifest.PackageId);
        if (manifest.PackageVersion is { } version)
        {
            json.WriteString("version", version);
        }

        json.WriteEndObject();
        Write(json, "depends", manifest.Depends);
        Write(json, "references", manifest.References);
        json.WriteStartObject("sdk");
        json.WriteString("version", manifest.SdkVersion.ToString());
        json.WriteString("minHostVersion", manifest.MinHostVersion.ToString());
        json.WriteEndObject();
        json.WriteStartArray("plugins");
        foreach (PackagePlugin plugin in manifest.Plugins)
        {
            json.WriteStartObject();
            json.WriteString("kind", plugin.Kind);
            json.WriteString("name", plugin.Name);
            json.WriteString("class", plugin.Class);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (manifest.Files is { } files)
        {
            json.WriteStartArray("files");
            foreach (PackageFile file in files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteNumber("size", file.Size);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<AssemblyIdentity> assemblies)
    {
        json.WriteStartArray(key);
        foreach (AssemblyIdentity assembly in assemblies)
        {
            json.WriteStartObject();
            json.WriteString("name", assembly.Name);
            json.WriteString("version", assembly.Version.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
