using Build.Tests.Fixtures;

namespace Build.Tests.Builds;

/// <summary>Plugin classes in projects that the source generator does not work in.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class OtherLanguageTests
{
    private const string Ending = "but has no entry in the manifest, and no host finds it: the source generator works in C# projects only, and this one is";

    // Each project for itself, but in one build, as starting one takes longer than building most of them.
    private static readonly Lazy<(string Folder, string Printed)> Built = new(Build);

    [TestMethod]
    public void Plugin_in_Visual_Basic_is_PB1009_at_its_class() =>
        Built.Value.Printed.ShouldContain($"{Path.Combine(Built.Value.Folder, "Basic", "Lamp.vb")}(5): warning PB1009: The class Basic.Lamp is declared as device \"lamp\", {Ending} VB.");

    [TestMethod]
    public void Plugin_in_FSharp_is_PB1009_at_its_class() =>
        Built.Value.Printed.ShouldContain($"warning PB1009: The class Plugins.Lamp is declared as device \"lamp\", {Ending} F#.");

    [TestMethod]
    public void Project_that_gets_the_package_only_through_another_is_told_to_reference_it() =>
        Built.Value.Printed.ShouldContain("warning PB1009: The class Lamp is declared as device \"lamp\", but has no entry in the manifest, and no host finds it: the source generator does not run in this project.");

    private static (string Folder, string Printed) Build()
    {
        using var workspace = new Workspace("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        workspace.Write("Basic/Basic.vbproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        workspace.Write("Basic/Lamp.vb", """
            Imports Patchbay.Devices

            <Device("lamp", DisplayName:="A lamp")>
            Public Class Lamp
                Public Function Send(isOn As Boolean) As Boolean
                    Return isOn
                End Function
            End Class
            """);
        workspace.Write("Sharp/Sharp.fsproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><ImplicitUsings>false</ImplicitUsings></PropertyGroup>
              <ItemGroup><Compile Include="Lamp.fs" /></ItemGroup>
            </Project>
            """);
        workspace.Write("Sharp/Lamp.fs", """
            namespace Plugins

            open Patchbay.Devices

            [<Device("lamp")>]
            type Lamp() =
                member _.Send(on: bool) = on
            """);
        workspace.WriteProject("Lib");
        workspace.Write("Lib/Lamp.cs", "[Patchbay.Devices.Device(\"lamp\")] public class Lamp { public bool Send(bool on) => on; }");
        return (workspace.Path, workspace.BuildAll());
    }
}
