using Build.Tests.Fixtures;
using Patchbay.Build;
using Patchbay.Build.Messages;

namespace Build.Tests;

[TestClass]
public sealed class ErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void File_that_is_no_assembly_is_PB1002()
    {
        _folder.Write("Lights.dll", "no assembly");

        OnlyError(ManifestRun.Of(_folder["Lights.dll"])).ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("PB1002"),
            error => error.Text.ShouldContain("Lights.dll"));
    }

    [TestMethod]
    public void Missing_assembly_is_PB1002() =>
        OnlyError(ManifestRun.Of(_folder["Lights.dll"])).Code.ShouldBe("PB1002");

    [TestMethod]
    public void Unreadable_reference_is_PB1002_and_named()
    {
        string library = new Compiler(_folder.Path).Compile("Library", "public class Library { }");
        string assembly = Compile(Entries.Device("wled", "Lamp") + "class Lamp { Library Library; }", library);
        File.WriteAllBytes(library, [1, 2, 3]);

        OnlyError(ManifestRun.Of(assembly, library)).ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("PB1002"),
            error => error.Text.ShouldContain("Library.dll"));
    }

    [TestMethod]
    [DataRow("metadata/devices/Lamp.json")]
    [DataRow("metadata/Devices/LAMP.json")]
    public void Two_plugins_with_one_metadata_file_are_PB1003_and_both_named(string second) =>
        OnlyError(Run(Entries.Device("a", "Lamp", "metadata/devices/Lamp.json") + Entries.Device("b", "Lamp", second))).ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("PB1003"),
            error => error.Text.ShouldContain("device \"a\""),
            error => error.Text.ShouldContain("device \"b\""),
            error => error.Text.ShouldContain(second));

    [TestMethod]
    public void Manifest_is_no_plugins_to_claim() =>
        OnlyError(Run(Entries.Device("a", "Lamp", "lights.plugins.json"))).Code.ShouldBe("PB1003");

    [TestMethod]
    [DataRow("../Lamp.json")]
    [DataRow("metadata/../../Lamp.json")]
    [DataRow("metadata\\\\..\\\\Lamp.json")]
    [DataRow("/etc/Lamp.json")]
    [DataRow("C:/Lamp.json")]
    [DataRow("metadata//Lamp.json")]
    [DataRow("")]
    public void Metadata_file_that_leaves_the_folder_is_PB1004(string file) =>
        OnlyError(Run(Entries.Device("a", "Lamp", file))).ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("PB1004"),
            error => error.Text.ShouldContain("device \"a\""));

    public void Dispose() => _folder.Dispose();

    private static BuildError OnlyError(ManifestBuildResult result)
    {
        result.Files.ShouldBeEmpty();
        return result.Errors.ShouldHaveSingleItem();
    }

    private ManifestBuildResult Run(string entries) => ManifestRun.Of(Compile(entries + "class Lamp { }"));

    private string Compile(string source, params string[] references) =>
        new Compiler(_folder.Path).Compile("Lights", Entries.Usings + source, references);
}
