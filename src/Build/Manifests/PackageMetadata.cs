using System.Text.Json.Nodes;

namespace Patchbay.Build.Manifests;

/// <summary>The metadata of the package that the assembly is shipped in; empty or null where the project has none.</summary>
/// <param name="Id">The id of the package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="License">Its licence: an SPDX expression, or the name of a file in it.</param>
/// <param name="Description">Its description.</param>
/// <param name="Category">The category under which its plugins are offered.</param>
internal sealed record PackageMetadata(string? Id, string? Version, string? Authors, string? License, string? Description, string? Category = null)
{
    /// <summary>The default prefix of entry points of configuration generators.</summary>
    public const string DefaultEntryPointPrefix = "confgend";

    // The defaults that NuGet uses where the project has no value.
    private const string DefaultDescription = "Package Description";

    /// <summary>The prefix of entry points.</summary>
    public string EntryPointPrefix { get; init; } = DefaultEntryPointPrefix;

    public JsonObject ToJson(string assemblyName)
    {
        var json = new JsonObject();
        Add("id", Id);
        Add("version", Version);
        Add("category", Category);
        Add("authors", Authors, unknown: assemblyName);
        Add("license", License);
        Add("description", Description, unknown: DefaultDescription);
        return json;

        void Add(string key, string? value, string unknown = "")
        {
            string known = value?.Trim() ?? "";
            if (known.Length > 0 && !known.Equals(unknown, StringComparison.Ordinal))
            {
                json.Add(key, known);
            }
        }
    }
}
