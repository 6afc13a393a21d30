using System.Text.Json;
using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>Where a project has implicit usings, the namespaces of Patchbay are among them.</summary>
[TestClass]
public sealed class ImplicitUsingsTests
{
    private static readonly string[] Namespaces =
        ["Patchbay", "Patchbay.ConfigFiles", "Patchbay.Connectors", "Patchbay.Devices", "Patchbay.FileSync", "Patchbay.Telemetry"];

    private static readonly (string Name, string ImplicitUsings, string Patchbay, bool AreThere)[] Projects =
    [
        ("Enabled", "enable", "", true),
        ("Both", "true", " True ", true),
        ("TurnedOff", "enable", " false ", false),
        ("Disabled", "disable", "", false),
        ("Unset", "", "true", false),
    ];

    // Of all projects at once, as starting MSBuild takes longer than reading any of them.
    private static readonly Lazy<ILookup<string, string>> Usings = new(ReadUsings);

    public static IEnumerable<object[]> Rows => Projects.Select(project => new object[] { project.Name, project.AreThere });

    [TestMethod]
    [TestCategory("EndToEnd")]
    [DynamicData(nameof(Rows))]
    public void They_follow_those_of_the_SDK_and_can_be_turned_off(string project, bool areThere) =>
        Usings.Value[project].Where(name => name.StartsWith("Patchbay", StringComparison.Ordinal)).ShouldBe(areThere ? Namespaces : []);

    // All namespaces with types that authors and hosts write, and no others.
    [TestMethod]
    public void They_are_all_namespaces_that_editors_show() =>
        typeof(Patchbay.PluginCatalog).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct().Where(name => name != "Patchbay.Registration" && !name.StartsWith("Patchbay.Generated.", StringComparison.Ordinal))
            .ShouldBe(Namespaces, ignoreOrder: true);

    private static ILookup<string, string> ReadUsings()
    {
        using var workspace = new Workspace();
        foreach ((string name, string implicitUsings, string patchbay, _) in Projects)
        {
            workspace.WriteProject(
                name,
                $"<ImplicitUsings>{implicitUsings}</ImplicitUsings><PatchbayImplicitUsings>{patchbay}</PatchbayImplicitUsings>",
                """<Target Name="Usings" Returns="@(_All)"><ItemGroup><_All Include="@(Using)" Project="$(MSBuildProjectName)" /></ItemGroup></Target>""");
        }

        workspace.Write("All.proj", """
            <Project DefaultTargets="Usings">
              <ItemGroup><All Include="*/*.csproj" /></ItemGroup>
              <Target Name="Usings" Returns="@(_Found)"><MSBuild Projects="@(All)" Targets="Usings"><Output TaskParameter="TargetOutputs" ItemName="_Found" /></MSBuild></Target>
            </Project>
            """);
        using var result = JsonDocument.Parse(workspace.Run("msbuild All.proj -t:Usings -getTargetResult:Usings"));
        JsonElement items = result.RootElement.GetProperty("TargetResults").GetProperty("Usings").GetProperty("Items");
        return items.EnumerateArray().ToLookup(item => item.GetProperty("Project").GetString()!, item => item.GetProperty("Identity").GetString()!);
    }
}
