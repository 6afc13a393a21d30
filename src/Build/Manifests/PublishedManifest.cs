using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Patchbay.Build.Files;

namespace Patchbay.Build.Manifests;

/// <summary>Adds to a manifest which files were published with it, so that a host can verify them before it loads anything.</summary>
internal static class PublishedManifest
{
    private const int Indentation = 2;

    /// <summary>Gets the manifest with its files.</summary>
    /// <param name="manifest">The manifest that the build wrote, without files.</param>
    /// <param name="folder">The folder of the published files.</param>
    /// <param name="files">The paths of the files in it; those outside of it and those that do not exist are left out.</param>
    /// <param name="manifestName">The name of the manifest itself, which cannot contain its own hash.</param>
    /// <exception cref="UnreadableFileException">A file cannot be read.</exception>
    public static byte[] Create(byte[] manifest, string folder, IEnumerable<string> files, string manifestName)
    {
        JsonObject json = JsonNode.Parse(manifest)!.AsObject();
        json.Remove("files");
        json.Add("files", new JsonArray([.. files
            .Select(file => Path.GetRelativePath(folder, Path.Combine(folder, file.Replace('\\', '/'))).Replace('\\', '/'))
            .Where(file => IsBelow(file) && !file.Equals(manifestName, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Where(file => File.Exists(Path.Combine(folder, file)))
            .Select(file => Describe(folder, file))]));
        return JsonText.Format(json, Indentation);
    }

    private static bool IsBelow(string file) =>
        !Path.IsPathRooted(file) && !file.Equals("..", StringComparison.Ordinal) && !file.StartsWith("../", StringComparison.Ordinal);

    private static JsonObject Describe(string folder, string file)
    {
        try
        {
            using var stream = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            string hash = Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant();
            return new JsonObject { ["path"] = file, ["size"] = stream.Length, ["sha256"] = hash };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, exception);
        }
    }
}
