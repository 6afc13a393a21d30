using System.Text.Json.Nodes;
using Build.Tests.Fixtures;
using Patchbay.Build;

namespace Build.Tests;

/// <summary>What clients have to upload for a plugin: its own assembly, and those that it needs of the output.</summary>
[TestClass]
public sealed class DependencyTests : IDisposable
{
    private const string Other = """
        using System;
        public class Other { public static int Value; public static void Do() { } public static T Make<T>() => default; }
        public class OtherException : Exception;
        public class OtherAttribute : Attribute;
        public interface IOther;
        public struct OtherStruct { public int Value; }
        public class OtherList<T>;
        public static class OtherExtensions { public static int Twice(this int value) => value * 2; }
        """;

    private readonly TemporaryFolder _folder = new();

    private Compiler Compiler => new(_folder.Path);

    [TestMethod]
    [DataRow("Other Field;")]
    [DataRow("Other[][] Field;")]
    [DataRow("System.Collections.Generic.List<System.Func<Other>> Field;")]
    [DataRow("static OtherStruct? Property { get; set; }")]
    [DataRow("void M(in OtherStruct parameter) { }")]
    [DataRow("Other M() => null;")]
    [DataRow("void M() => Other.Do();")]
    [DataRow("object M() => typeof(Other);")]
    [DataRow("object M() => new Other();")]
    [DataRow("int M() => Other.Value;")]
    [DataRow("bool M(object o) => o is IOther;")]
    [DataRow("void M() => System.Console.Write(System.Linq.Enumerable.Empty<Other>());")]
    [DataRow("object M() => Other.Make<int>();")]
    [DataRow("int M() => 2.Twice();")]
    [DataRow("unsafe void M() { delegate*<OtherStruct, void> f = null; f(default); }")]
    [DataRow("void M() { try { System.Console.Write(1); } catch (OtherException) { } }")]
    [DataRow("void M() { System.Action later = () => Other.Do(); later(); }")]
    [DataRow("async Task M() { await Task.Yield(); Other.Do(); }")]
    [DataRow("System.Collections.Generic.IEnumerable<int> M() { yield return Other.Value; }")]
    [DataRow("void M<T>() where T : IOther { }")]
    [DataRow("[Other] void M() { }")]
    [DataRow("int M(int i) { switch (i) { case 0: return 5; case 1: return 7; case 2: return 11; case 3: return 13; case 4: return Other.Value; } return 0; }", DisplayName = "behind a switch")]
    [DataRow("double M() { double d = 1.5; long l = 0x7F00000000; Other.Do(); return d + l; }", DisplayName = "behind long constants")]
    [DataRow("class Inner : OtherList<int>; object M() => new Inner();", DisplayName = "by a nested class")]
    [DataRow("Helper Field;", DisplayName = "by another class of the assembly")]
    public void However_a_plugin_uses_an_assembly_it_is_listed(string members) => Dependencies(members).ShouldBe(["plugins/Lights.dll", "plugins/Other.dll"]);

    [TestMethod]
    [DataRow("class Lamp : OtherList<int> { }")]
    [DataRow("class Lamp : IOther { }")]
    [DataRow("[Other] class Lamp { }")]
    [DataRow("class Lamp(LampOptions options) { object O => options; } class LampOptions { public Other Other; }")]
    [DataRow("class Lamp : Base { } class Base { void M() => Other.Do(); }")]
    public void So_it_is_by_its_declaration_and_its_options(string lamp) => Of("wled", lamp).ShouldBe(["plugins/Lights.dll", "plugins/Other.dll"]);

    [TestMethod]
    public void What_only_other_plugins_of_the_assembly_need_is_not_listed()
    {
        string other = Compiler.Compile("Other", Other);
        ManifestBuildResult result = Build(Entries.Device("wled", "Lamp") + Entries.Device("relay", "Relay") + "class Lamp { } class Relay { void M() => Other.Do(); }", new ManifestBuildOptions(), other);

        Dependencies(result, 0).ShouldBe(["plugins/Lights.dll", "plugins/Other.dll"]);
        Dependencies(result, 1).ShouldBe(["plugins/Lights.dll"]);
    }

    [TestMethod]
    public void Whatever_a_needed_assembly_references_is_needed_too_and_sorted()
    {
        string deep = Compiler.Compile("Deep", "public class Deep { }");
        string between = Compiler.Compile("Between", "public class Between { public Deep Deep; }", deep);
        string another = Compiler.Compile("Another", "public class Another { }");
        string unused = Compiler.Compile("Unused", "public class Unused { }");
        ManifestBuildResult result = Build(
            Entries.Device("wled", "Lamp") + "class Lamp { Between Between; Another Another; } class Idle { Unused Unused; }", new ManifestBuildOptions(), between, another, deep, unused);

        Dependencies(result).ShouldBe(["plugins/Lights.dll", "plugins/Another.dll", "plugins/Between.dll", "plugins/Deep.dll"]);
    }

    [TestMethod]
    public void Assemblies_that_reference_each_other_end_the_search()
    {
        string first = Compiler.Compile("First", "public class First { }");
        string second = Compiler.Compile("Second", "public class Second { First First; }", first);
        Compiler.Compile("First", "public class First { Second Second; }", second);

        Dependencies(Build(Entries.Device("wled", "Lamp") + "class Lamp { First First; Lamp Self; }", new ManifestBuildOptions(), first, second))
            .ShouldBe(["plugins/Lights.dll", "plugins/First.dll", "plugins/Second.dll"]);
    }

    [TestMethod]
    public void What_every_host_has_is_not_listed()
    {
        string logging = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Single(path => Path.GetFileName(path) == "Microsoft.Extensions.Configuration.Abstractions.dll");

        Dependencies(Build(Entries.Device("wled", "Lamp") + "class Lamp { Rule Rule; Microsoft.Extensions.Configuration.IConfiguration C; }", new ManifestBuildOptions(), logging))
            .ShouldBe(["plugins/Lights.dll"]);
    }

    [TestMethod]
    public void What_does_not_come_into_the_output_is_not_listed()
    {
        string facade = Compiler.Compile("Facade", "public class Facade { }");
        string other = Compiler.Compile("Other", Other);

        Dependencies(Build(
            Entries.Device("wled", "Lamp") + "class Lamp { Facade Facade; Other Other; }",
            new ManifestBuildOptions { OutputFiles = new HashSet<string> { "Other.dll" } },
            facade,
            other)).ShouldBe(["plugins/Lights.dll", "plugins/Other.dll"]);
    }

    [TestMethod]
    public void What_the_author_states_stays_and_so_does_text_that_looks_like_the_placeholder()
    {
        ManifestBuildResult result = Build(
            Entries.Device("wled", "Lamp").Replace("\"\"$assemblies\"\"", "[\"\"lib/x.py\"\"]", StringComparison.Ordinal).Replace("Größe <b> & 'so'", "$assemblies", StringComparison.Ordinal) + "class Lamp { }",
            new ManifestBuildOptions());

        Dependencies(result).ShouldBe(["lib/x.py"]);
        ((string)result.Manifest()["plugins"]![0]!["description"]!).ShouldBe("$assemblies");
    }

    [TestMethod]
    public void A_class_that_is_not_there_needs_its_own_assembly_only() => Dependencies(Build(Entries.Device("wled", "Gone"), new ManifestBuildOptions())).ShouldBe(["plugins/Lights.dll"]);

    public void Dispose() => _folder.Dispose();

    private string[] Dependencies(string members) =>
        Of("wled", $"class Lamp {{ {members} }} class Helper {{ void M() => Other.Do(); }}");

    private string[] Of(string name, string source) =>
        Dependencies(Build(Entries.Device(name, "Lamp") + source, new ManifestBuildOptions(), Compiler.Compile("Other", Other)));

    private ManifestBuildResult Build(string source, ManifestBuildOptions choices, params string[] references) =>
        ManifestRun.Of(new Compiler(_folder.Path) { Symbols = null }.Compile("Lights", Entries.Usings + source, references), choices, references);

    private static string[] Dependencies(ManifestBuildResult result, int plugin = 0) =>
        ((JsonObject)result.Manifest()["plugins"]![plugin]!["metadata"]!)["dependencies"].Texts();
}
