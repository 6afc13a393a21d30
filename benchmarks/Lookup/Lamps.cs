using System.Reflection;
using Patchbay.Devices;

namespace Patchbay.Benchmarks.Lookup;

/// <summary>
/// A library with many plugins, and what one would write by hand for as many. The program compiles it when it runs, so that the
/// build of the repository need not.
/// </summary>
internal static class Lamps
{
    public const int Count = 1000;

    /// <summary>The catalog with the plugins.</summary>
    public static PluginCatalog Catalog => Member<PluginCatalog>("Catalog");

    /// <summary>What creates the lamps that are written by hand, by name.</summary>
    public static IReadOnlyDictionary<string, Func<IDevice>> ByHand => Member<IReadOnlyDictionary<string, Func<IDevice>>>("ByHand");

    /// <summary>Creates a lamp in a switch over all names; null for another name.</summary>
    public static Func<string, IDevice?> Switch => Member<Func<string, IDevice?>>("Switch");

    private static Type? Type { get; set; }

    /// <summary>Compiles the library into the folder, and loads it.</summary>
    public static void Build(TemporaryFolder folder)
    {
        GeneratedProject.WriteCommonFiles(folder);
        GeneratedProject.Write(folder, "Lamps.csproj", """
            <TargetFramework>net10.0</TargetFramework>
            <PatchbayHost>true</PatchbayHost>
            """, $"""
            {GeneratedProject.PatchbayReferences}
            {GeneratedProject.PatchbayDependencies}
            <CompilerVisibleProperty Include="PatchbayHost" />
            """);
        folder.Write("Lamps.cs", Source);
        string output = Path.Combine(folder.Path, "out");
        ProgramRun.OfDotnet("build", Path.Combine(folder.Path, "Lamps.csproj"), "-c", "Release", "-o", output).Succeeded();
        Type = Assembly.LoadFrom(Path.Combine(output, "Lamps.dll")).GetType("Lamps", throwOnError: true);
    }

    private static string Source => $$"""
        using Patchbay;
        using Patchbay.Devices;

        public static class Lamps
        {
            public static PluginCatalog Catalog => ReferencedPlugins.Catalog;

            public static IReadOnlyDictionary<string, Func<IDevice>> ByHand { get; } = new Dictionary<string, Func<IDevice>>(StringComparer.Ordinal)
            {
        {{ForEach(number => $"""        ["lamp-{number}"] = static () => new ByHand{number}(),""")}}
            };

            public static Func<string, IDevice?> Switch { get; } = static name => name switch
            {
        {{ForEach(number => $"""        "lamp-{number}" => new ByHand{number}(),""")}}
                _ => null,
            };
        }

        {{ForEach(number => $$"""[Device("lamp-{{number}}")] public sealed class Lamp{{number}} { public bool Send(bool on) => on; }""")}}
        {{ForEach(number => $$"""public sealed class ByHand{{number}} : IDevice { public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken token) => new(on); }""")}}
        """;

    private static string ForEach(Func<int, string> line) => string.Join('\n', Enumerable.Range(0, Count).Select(line));

    private static T Member<T>(string name) => (T)Type!.GetProperty(name)!.GetValue(null)!;
}
