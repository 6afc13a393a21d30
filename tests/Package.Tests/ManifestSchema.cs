using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Package.Tests;

/// <summary>The schema in <c>docs/manifest.schema.json</c>.</summary>
internal static class ManifestSchema
{
    private static readonly JSchema Schema = JSchema.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "manifest.schema.json")));

    public static IList<string> Errors(string manifest)
    {
        JToken.Parse(manifest).IsValid(Schema, out IList<string> errors);
        return errors;
    }
}
