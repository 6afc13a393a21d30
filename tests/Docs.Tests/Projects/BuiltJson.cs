using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Patchbay;

namespace Docs.Tests.Projects;

/// <summary>What the build has written, or a part of it, as a page shows it.</summary>
internal static class BuiltJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="built">The project.</param>
    /// <param name="claim">What the block claims to be: <c>build</c> and a file, <c>plugin</c> with names, or <c>entry-points</c>.</param>
    public static string Of(BuiltProject built, string[] claim) => claim switch
    {
        [_, "plugin", var name] => Text(Plugin(built, name)),
        [_, "plugin", .. var names] => Text(new JsonArray([.. names.Select(name => Plugin(built, name))])),
        [_, "entry-points"] => Text(new JsonObject { ["entryPoints"] = Manifest(built)["entryPoints"]!.DeepClone() }),
        [_, var file] => File.ReadAllText(built[file]),
        _ => throw new FormatException($"No block can be \"{string.Join(' ', claim)}\"."),
    };

    private static JsonNode Plugin(BuiltProject built, string name) =>
        Manifest(built)["plugins"]!.AsArray().Where(plugin => (string)plugin!["name"]! == name).ShouldHaveSingleItem($"of plugins named {name}")!.DeepClone();

    private static JsonNode Manifest(BuiltProject built) => JsonNode.Parse(File.ReadAllText(Directory.EnumerateFiles(built.Folder, "*.plugins.json").Single()))!;

    private static string Text(JsonNode node) => node.ToJsonString(Format) + "\n";
}
