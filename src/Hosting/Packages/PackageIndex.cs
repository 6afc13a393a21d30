using System.Text.Json;
using Patchbay.Build.Files;
using Patchbay.Hosting.Packages.Files;
using Patchbay.Hosting.Packages.Manifests;

namespace Patchbay.Hosting.Packages;

/// <summary>
/// What was read of the packages of a plugin folder, kept in a file there, so that the next start opens no manifest. It has no hashes of
/// files: it decides what is listed, and never what is loaded. A damaged one counts as none.
/// </summary>
internal static class PackageIndex
{
    /// <summary>The name of the file. Packages whose names begin with a dot are skipped.</summary>
    public const string FileName = ".patchbay-index.json";

    private const int Version = 1;
    private const int MostBytes = 64 << 20;
    private const int LongestHash = 64;

    /// <summary>Reads the index; empty if there is none that can be used.</summary>
    public static IReadOnlyDictionary<string, Package> Read(string pluginFolder, PackageLimits limits)
    {
        try
        {
            byte[] content = VerifiedFile.ReadUnverified(pluginFolder, FileName, MostBytes);
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = limits.Depth });
            JsonElement json = document.RootElement;
            return json.GetProperty("indexVersion").GetInt32() != Version ? Empty : json.GetProperty("packages").EnumerateArray()
                .Select(package => ReadPackage(package, pluginFolder, limits))
                .OfType<Package>()
                .DistinctBy(package => package.Folder, StringComparer.Ordinal)
                .ToDictionary(package => package.Folder, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is PackageProblemException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Empty;
        }
    }

    /// <summary>Writes the index, if it changes. A folder that cannot be written has none.</summary>
    /// <returns>What went wrong; null if nothing did.</returns>
    public static string? Write(string pluginFolder, IReadOnlyCollection<Package> packages)
    {
        try
        {
            string path = Path.Combine(pluginFolder, FileName);
            byte[] content = Create(packages);
            if (content.Length > MostBytes)
            {
                return null;
            }

            // Writing replaces a link, and comparing would follow it.
            if (new FileInfo(path).LinkTarget is null)
            {
                AtomicFile.WriteIfDifferent(path, content);
            }
            else
            {
                AtomicFile.Write(path, content);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return $"The index {FileName} cannot be written: {exception.Message.TrimEnd('.')}. The next start reads all manifests again";
        }
    }

    /// <summary>Deletes the index, which listed something that has changed without a trace in size and time. The next listing reads all manifests again.</summary>
    public static void Discard(string pluginFolder)
    {
        try
        {
            File.Delete(Path.Combine(pluginFolder, FileName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be deleted lists the package as before, and it is refused as before.
        }
    }

    private static Dictionary<string, Package> Empty => [];

    private static Package? ReadPackage(JsonElement json, string pluginFolder, PackageLimits limits)
    {
        string folder = json.GetProperty("folder").GetString() ?? "";
        var stamps = new List<ManifestStamp>();
        var manifests = new List<PackageManifest>();
        foreach (JsonElement item in json.GetProperty("manifests").EnumerateArray())
        {
            var stamp = new ManifestStamp(Text(item, "file"), item.GetProperty("size").GetInt64(), item.GetProperty("written").GetInt64(), Text(item, "sha256"));
            if (stamp.Sha256.Length != LongestHash || ManifestReading.Of(item.GetProperty("manifest"), stamp.FileName, limits, hasHashes: false).Manifest is not { } manifest)
            {
                return null;
            }

            stamps.Add(stamp);
            manifests.Add(manifest);
        }

        return manifests.Count == 0 || manifests[0].Files is null || manifests.Skip(1).Any(manifest => manifest.Files is not null)
            ? null
            : new Package { Folder = folder, FullPath = Path.Combine(pluginFolder, folder), Manifest = manifests[0], Libraries = manifests[1..], Stamps = stamps };
    }

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? "";

    private static byte[] Create(IReadOnlyCollection<Package> packages)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteNumber("indexVersion", Version);
            json.WriteStartArray("packages");
            foreach (Package package in packages.Where(package => package.Stamps.Count > 0))
            {
                json.WriteStartObject();
                json.WriteString("folder", package.Folder);
                json.WriteStartArray("manifests");
                foreach ((ManifestStamp stamp, PackageManifest manifest) in package.Stamps.Zip(package.Manifests))
                {
                    json.WriteStartObject();
                    json.WriteString("file", stamp.FileName);
                    json.WriteNumber("size", stamp.Size);
                    json.WriteNumber("written", stamp.Written);
                    json.WriteString("sha256", stamp.Sha256);
                    json.WritePropertyName("manifest");
                    IndexedManifest.Write(json, manifest);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return content.ToArray();
    }
}
