using System.Text.Json.Nodes;
using Patchbay.Build.Assemblies;

namespace Patchbay.Build.Configuration;

/// <summary>
/// Creates the definitions of a plugin's options in a larger schema: one under its kind and name, and one for each options type
/// that contains itself.
/// </summary>
internal sealed class PluginDefinition(ManifestEntry plugin, IReadOnlyList<string> placeholders)
{
    private const string Root = "#";
    private const string OwnDefinitions = "#/$defs/";

    public static string ReferenceTo(ManifestEntry plugin) => JsonPointer.ToDefinition(NameOf(plugin));

    public IEnumerable<KeyValuePair<string, JsonNode?>> Create()
    {
        var rewriting = new OptionsRewriting(Reference, placeholders);
        JsonObject options = plugin.Options!;
        JsonObject main = rewriting.Section(options);
        main["title"] = plugin.DisplayName;
        main["description"] = plugin.Description ?? (string?)options["description"] ?? plugin.DisplayName;
        yield return KeyValuePair.Create<string, JsonNode?>(NameOf(plugin), main);
        foreach ((string type, JsonNode? schema) in options["$defs"] as JsonObject ?? [])
        {
            yield return KeyValuePair.Create<string, JsonNode?>(NameOf(type), rewriting.Section((JsonObject)schema!));
        }
    }

    // A kind has no slash in its name, so a dot in it cannot be mistaken for the one that ends it.
    private static string NameOf(ManifestEntry plugin) => $"{plugin.Kind.Replace('.', '/')}.{plugin.Name}";

    // The colon keeps it apart from plugins: none has one in its name, because keys of configurations cannot.
    private string NameOf(string type) => $"{NameOf(plugin)}:{type}";

    private string Reference(string own) =>
        own.Equals(Root, StringComparison.Ordinal) ? ReferenceTo(plugin)
        : own.StartsWith(OwnDefinitions, StringComparison.Ordinal) ? JsonPointer.ToDefinition(NameOf(own[OwnDefinitions.Length..]))
        : own;
}
