using Build.Tests.Fixtures;
using Microsoft.CodeAnalysis.Emit;
using Patchbay.Build.Assemblies;
using Patchbay.Build.Sources;

namespace Build.Tests;

[TestClass]
public sealed class SourceLocationTests : IDisposable
{
    private const string Class = "\n\npublic class Lamp(int pin)\n{\n    public int Pin => pin;\n}\n";
    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    [DataRow(DebugInformationFormat.PortablePdb)]
    [DataRow(DebugInformationFormat.Embedded)]
    public void Symbols_beside_and_inside_the_assembly_are_read(DebugInformationFormat symbols) =>
        Find(new Compiler(_folder.Path) { Symbols = symbols }.Compile("Lights", Class), "Lamp").ShouldBe(new SourceLocation("Lights.cs", 3));

    [TestMethod]
    public void Without_symbols_there_is_no_location() =>
        Find(new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", Class), "Lamp").ShouldBeNull();

    [TestMethod]
    public void Symbols_that_are_none_are_ignored()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights", Class);
        File.WriteAllText(Path.ChangeExtension(assembly, ".pdb"), "no symbols");

        Find(assembly, "Lamp").ShouldBeNull();
    }

    [TestMethod]
    public void Symbols_of_another_build_are_ignored()
    {
        var compiler = new Compiler(_folder.Path);
        string symbols = Path.ChangeExtension(compiler.Compile("Lights", "\n\n\n" + Class), ".pdb");
        byte[] old = File.ReadAllBytes(symbols);
        string assembly = compiler.Compile("Lights", Class);
        File.WriteAllBytes(symbols, old);

        Find(assembly, "Lamp").ShouldBeNull();
    }

    [TestMethod]
    [DataRow("\npublic class Lamp\n{\n    private int _pin = 4;\n    public int Pin => _pin;\n    public Lamp() => _pin = 5;\n}", "Lamp", 4, DisplayName = "first statement of any member")]
    [DataRow("class Outer { public class Inner\n{\n    public int Pin => 1;\n} }", "Outer+Inner", 3, DisplayName = "nested")]
    [DataRow("namespace A.B { public class Lamp<T>\n{\n    public int Pin => 1;\n} }", "A.B.Lamp`1", 3, DisplayName = "generic in a namespace")]
    [DataRow("using System.Threading.Tasks;\npublic class Lamp\n{\n    public async Task Send()\n    { await Task.Yield(); }\n}", "Lamp", 5, DisplayName = "only an async method")]
    [DataRow("class Before { int A => 1; }\npublic record Lamp(int Pin);", "Lamp", 2, DisplayName = "record")]
    public void Line_is_the_nearest_that_has_code(string source, string className, int line) =>
        Find(new Compiler(_folder.Path).Compile("Lights", source), className).ShouldBe(new SourceLocation("Lights.cs", line));

    [TestMethod]
    public void Partial_class_is_where_its_primary_constructor_is()
    {
        string assembly = new Compiler(_folder.Path).Compile("Lights",
        [
            (_folder["A.cs"], "partial class Lamp { int _size = 1; int Size => _size; }"),
            (_folder["Drivers/Lamp.cs"], "\npartial class Lamp(int pin)\n{ int Pin => pin; }"),
            (_folder["obj/A.g.cs"], "partial class Lamp { int Generated => 1; }"),
        ]);

        Find(assembly, "Lamp").ShouldBe(new SourceLocation("Drivers/Lamp.cs", 2));
    }

    [TestMethod]
    [DataRow("../Lamp.cs")]
    [DataRow("obj/Lamp.g.cs")]
    public void Sources_outside_of_the_project_and_generated_ones_are_no_location(string file) =>
        Find(new Compiler(_folder.Path).Compile("Lights", [(Path.GetFullPath(_folder[file]), Class)]), "Lamp").ShouldBeNull();

    [TestMethod]
    public void Hidden_code_is_no_location() =>
        Find(new Compiler(_folder.Path).Compile("Lights", "#line hidden\nclass Lamp { int Pin => 1; }"), "Lamp").ShouldBeNull();

    [TestMethod]
    public void Mapped_paths_are_mapped_back()
    {
        string assembly = new Compiler(_folder.Path) { PathMap = [KeyValuePair.Create(Path.GetDirectoryName(_folder.Path)! + "/", "/_/")] }.Compile("Lights", Class);

        Find(assembly, "Lamp").ShouldBeNull("without knowing the map");
        Find(assembly, "Lamp", (Path.GetDirectoryName(_folder.Path)! + "/", "/_/")).ShouldBe(new SourceLocation("Lights.cs", 3));
    }

    [TestMethod]
    public void Most_specific_replacement_wins_and_an_empty_one_is_none()
    {
        var paths = new SourcePaths("/project", "obj", [("/project/", ""), ("/project/", "/_/"), ("/project/sub/", "/_/1/")]);

        paths.Relative("/_/1/Lamp.cs").ShouldBe("sub/Lamp.cs");
        paths.Relative("/_/2/Lamp.cs").ShouldBe("2/Lamp.cs");
        paths.Relative("/project/Lamp.cs").ShouldBe("Lamp.cs");
        paths.Relative("/project2/Lamp.cs").ShouldBeNull();
        paths.Relative("Lamp.cs").ShouldBeNull();
    }

    [TestMethod]
    public void Doubled_signs_in_a_path_map_stand_for_themselves() =>
        SourcePaths.ParsePathMap("/a,,b==c/=/_/, /d/=/_1/,nonsense").ShouldBe([("/a,b=c/", "/_/"), ("/d/", "/_1/")]);

    public void Dispose() => _folder.Dispose();

    private SourceLocation? Find(string assembly, string className, params (string, string)[] replacements)
    {
        using var image = AssemblyImage.Open(assembly);
        using var locations = new ClassLocations(image, new SourcePaths(_folder.Path, "obj", replacements));
        return locations.Find(className);
    }
}
