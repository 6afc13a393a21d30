using System.Text.Json;
using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>Where a project has implicit usings, the namespaces of Patchbay are among them.</summary>
[TestClass]
public sealed class ImplicitUsingsTests
{
    private static readonly string[] Namespaces =
        ["Patchbay", "Patchbay.ConfigFiles", "Patchbay.Connectors", "Patchbay.Devices", "Patchbay.FileSync", "Patchbay.Telemetry"];

    [TestMethod]
    [TestCategory("EndToEnd")]
    [DataRow("enable", "", true)]
    [DataRow("true", " True ", true)]
    [DataRow("enable", " false ", false)]
    [DataRow("disable", "", false)]
    [DataRow("", "true", false)]
    public void They_follow_those_of_the_SDK_and_can_be_turned_off(string implicitUsings, string patchbay, bool areThere)
    {
        using var workspace = new Workspace();
        workspace.WriteProject("Lamp", $"<ImplicitUsings>{implicitUsings}</ImplicitUsings><PatchbayImplicitUsings>{patchbay}</PatchbayImplicitUsings>");

        Usings(workspace).Where(name => name.StartsWith("Patchbay", StringComparison.Ordinal)).ShouldBe(areThere ? Namespaces : []);
    }

    // All namespaces with types that authors and hosts write, and no others.
    [TestMethod]
    public void They_are_all_namespaces_that_editors_show() =>
        typeof(Patchbay.PluginCatalog).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct().Where(name => name != "Patchbay.Registration" && !name.StartsWith("Patchbay.Generated.", StringComparison.Ordinal))
            .ShouldBe(Namespaces, ignoreOrder: true);

    private static IEnumerable<string> Usings(Workspace workspace)
    {
        using var items = JsonDocument.Parse(workspace.Run("msbuild Lamp -getItem:Using"));
        return [.. items.RootElement.GetProperty("Items").GetProperty("Using").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
