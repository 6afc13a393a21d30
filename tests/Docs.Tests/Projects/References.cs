using System.Text.Json;

namespace Docs.Tests.Projects;

/// <summary>The assemblies that a project has: the framework's, Patchbay with all it depends on, and those of packages that were added.</summary>
internal static class References
{
    public const string Patchbay = "Patchbay.Sdk";

    private static readonly string Folder = Path.GetDirectoryName(typeof(References).Assembly.Location)!;

    private static readonly string[] Framework =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal)),
            .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Connections.ConnectionHandler).Assembly.Location)!, "Microsoft.*.dll")
                .Where(path => !File.Exists(Path.Combine(Folder, Path.GetFileName(path))))]; // What engines bring along, unless a package has a newer one.

    // What this assembly was built with, by package: its dependencies and its files.
    private static readonly Dictionary<string, (string[] Dependencies, string[] Files)> Packages = Read();

    /// <summary>The paths of all of them.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> packages) => Framework.Concat(Copied(packages));

    /// <summary>The paths of those that the build copies beside the program.</summary>
    public static IEnumerable<string> Copied(IEnumerable<string> packages)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([Patchbay, .. packages]);
        while (waiting.TryPop(out string? name))
        {
            if (found.Add(name))
            {
                Packages.ShouldContainKey(name, $"Docs.Tests has to reference the package that a page adds.");
                Array.ForEach(Packages[name].Dependencies, waiting.Push);
            }
        }

        return found.SelectMany(name => Packages[name].Files).Select(file => Path.Combine(Folder, file)).Where(File.Exists);
    }

    private static Dictionary<string, (string[] Dependencies, string[] Files)> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(typeof(References).Assembly.Location, ".deps.json")));
        JsonElement target = document.RootElement.GetProperty("targets").EnumerateObject().Single().Value;
        return target.EnumerateObject().ToDictionary(
            package => package.Name.Split('/')[0],
            package => (Names(package.Value, "dependencies"), Names(package.Value, "runtime").Select(file => Path.GetFileName(file)).ToArray()),
            StringComparer.Ordinal);
    }

    private static string[] Names(JsonElement package, string property) =>
        package.TryGetProperty(property, out JsonElement names) ? [.. names.EnumerateObject().Select(name => name.Name)] : [];
}
