using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Microsoft.CodeAnalysis.Diagnostics;
using Patchbay.Build;

namespace Build.Tests.Clients;

/// <summary>From a source to what clients make of its plugins, and to what our own rules say of it.</summary>
internal static class ClientRun
{
    private const string Assembly = "Home";
    private const string Folder = "metadata/";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(Patchbay.Analyzers.CombinedAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static ManifestBuildResult Build(string folder, string source)
    {
        ManifestBuildResult result = ManifestRun.Of(new Compiler(folder) { Generates = true, Symbols = null }.Compile(Assembly, source));
        result.Errors.Select(error => error.Text).ShouldBeEmpty();
        return result;
    }

    /// <summary>The metadata files by their path in the folder of metadata.</summary>
    public static SortedDictionary<string, JsonObject> Metadata(ManifestBuildResult result) => new(
        result.Files.Keys.Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(file => file[Folder.Length..], file => JsonNode.Parse(result.Text(file))!.AsObject()),
        StringComparer.Ordinal);

    /// <summary>The configuration that clients save for each plugin, by its metadata file.</summary>
    /// <exception cref="ClientException">They fail.</exception>
    public static Dictionary<string, JsonObject> SetUpAll(ManifestBuildResult result)
    {
        SortedDictionary<string, JsonObject> metadata = Metadata(result);
        foreach (IGrouping<string, KeyValuePair<string, JsonObject>> kind in metadata.GroupBy(file => file.Key.Split('/')[0]))
        {
            if (Client.Menu(kind.Select(file => file.Value)).Count < kind.Count())
            {
                throw new ClientException("a plugin is not in the menu");
            }
        }

        return metadata.ToDictionary(
            file => file.Key,
            file => new Client(file.Key.Split('/')[0], new HashSet<string>(StringComparer.Ordinal) { Assembly + ".dll" }).SetUp(file.Value),
            StringComparer.Ordinal);
    }

    /// <summary>The ids of what our rules find.</summary>
    public static string[] Rules(string source) =>
        [.. new Compiler("").Compilation(Assembly, source).WithAnalyzers(s_analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            .Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
