using System.Text.Json.Nodes;

namespace Patchbay.Build.Manifests;

/// <summary>What the project says of the package that the assembly is shipped in; empty or null where it says nothing.</summary>
internal sealed record PackageFacts(string? Id, string? Version, string? Authors, string? License, string? Description)
{
    // NuGet fills in what the project leaves out, and says so only by these values.
    private const string DefaultDescription = "Package Description";

    public JsonObject ToJson(string assemblyName)
    {
        var json = new JsonObject();
        Add("id", Id);
        Add("version", Version);
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
