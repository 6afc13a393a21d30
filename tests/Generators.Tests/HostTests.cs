using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Patchbay.Devices;

namespace Patchbay.Generators.Tests;

/// <summary>Which assemblies get a catalog, and what is in it.</summary>
[TestClass]
public sealed class HostTests
{
    private const string Relay = """namespace Lib; [Device("relay")] public class Relay { public bool Send(bool on) => on; }""";
    private const string Program = "System.Console.WriteLine(ReferencedPlugins.Catalog.Plugins.Count);";
    private const string CatalogFile = "ReferencedPlugins.g.cs";

    [TestMethod]
    public void A_program_without_plugins_has_an_empty_catalog() =>
        Run("App", OutputKind.ConsoleApplication, Program).Generated(CatalogFile).ShouldNotContain(".Instance");

    [TestMethod]
    public void A_library_has_no_catalog() => Run("Lib", OutputKind.DynamicallyLinkedLibrary, Relay).HintNames.ShouldNotContain(CatalogFile);

    [TestMethod]
    [DataRow(OutputKind.DynamicallyLinkedLibrary, "true", true)]
    [DataRow(OutputKind.DynamicallyLinkedLibrary, "", false)]
    [DataRow(OutputKind.ConsoleApplication, "false", false)]
    [DataRow(OutputKind.DynamicallyLinkedLibrary, " True ", true)]
    [DataRow(OutputKind.ConsoleApplication, "FALSE ", false)]
    [DataRow(OutputKind.WindowsApplication, "", true)]
    public void The_property_decides_if_it_is_set(OutputKind kind, string property, bool hasCatalog) =>
        GeneratorRun.Of(
            Sources.Compile("X", kind, ["class P { static void Main() { } }"]),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PatchbayHost"] = property })
            .HintNames.Contains(CatalogFile).ShouldBe(hasCatalog);

    [TestMethod]
    [DataRow("", null)]
    [DataRow("_type", null)]
    [DataRow("plugin", "\"plugin\"")]
    [DataRow("version%7Cplugin%7Cplugin%7C", "\"plugin\", \"version\"")]
    [DataRow("a%20%23%20%22b%22%3B%7C%5C", "\"\\\\\", \"a # \\\"b\\\";\"")]
    public void The_catalog_knows_the_keys_that_the_project_names(string property, string? keys)
    {
        string catalog = GeneratorRun.Of(
            Sources.Compile("App", OutputKind.ConsoleApplication, [Program]),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PatchbayTypeKeys"] = property }).Generated(CatalogFile);

        if (keys is null)
        {
            catalog.ShouldNotContain("WithReservedKeys");
        }
        else
        {
            catalog.ShouldContain($".WithReservedKeys(new string[] {{ {keys} }});");
        }
    }

    [TestMethod]
    public void The_catalog_has_the_plugins_of_referenced_assemblies_and_its_own()
    {
        MetadataReference first = Run("Zeta.Plugins", OutputKind.DynamicallyLinkedLibrary, Relay).Output.ToMetadataReference();
        MetadataReference second = Emit(Run("Alpha-Plugins", OutputKind.DynamicallyLinkedLibrary, Relay));
        MetadataReference without = Run("Plain", OutputKind.DynamicallyLinkedLibrary, "public class C { Rule? r; }").Output.ToMetadataReference();
        string catalog = Run("App", OutputKind.ConsoleApplication, Program + " [Sensor(\"s\")] class S { public bool ConditionMet() => true; }", first, second, without).Generated(CatalogFile);
        string[] registries = [.. catalog.Split('\n').Where(line => line.Contains(".Instance", StringComparison.Ordinal)).Select(line => line.Trim())];
        registries.ShouldBe(
        [
            "global::Patchbay.Generated.App_Registry.Instance,",
            "global::Patchbay.Generated.Alpha_Plugins_Registry_91ae72993f8899fa.Instance,",
            "global::Patchbay.Generated.Zeta_Plugins_Registry.Instance,",
        ]);
    }

    [TestMethod]
    public void Two_programs_that_see_each_others_internals_do_not_clash()
    {
        GeneratorRun app = Run("App", OutputKind.ConsoleApplication, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App.Tests\")] " + Program + Relay.Replace("namespace Lib;", "", StringComparison.Ordinal));
        GeneratorRun tests = Run("App.Tests", OutputKind.ConsoleApplication, Program, Emit(app));
        tests.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [TestMethod]
    public void An_embedded_attribute_of_somebody_else_is_used() =>
        Run("App", OutputKind.ConsoleApplication, Program + " namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : System.Attribute { } }")
            .Generated(CatalogFile).ShouldNotContain("class EmbeddedAttribute");

    [TestMethod]
    public void Options_of_another_assembly_are_read_by_its_binder()
    {
        MetadataReference library = Emit(Run("Lib", OutputKind.DynamicallyLinkedLibrary, "namespace Lib; [PluginOptions] public class O { public int Pin { get; set; } = 4; }"));
        string plugin = Run("App", OutputKind.DynamicallyLinkedLibrary, """[Device("d")] public class D(Lib.O o) { public bool Send(bool on) => on && o.Pin > 0; }""", library).Generated("D.device.g.cs");
        plugin.ShouldContain("global::Patchbay.Generated.Lib.O_Binder.Bind(reader)");
    }

    [TestMethod]
    public void Options_of_an_assembly_without_binder_make_no_plugin()
    {
        MetadataReference library = Sources.Compile("Lib", OutputKind.DynamicallyLinkedLibrary, ["namespace Lib; [PluginOptions] public class O;"]).ToMetadataReference();
        Run("App", OutputKind.DynamicallyLinkedLibrary, """[Device("d")] public class D(Lib.O o) { public bool Send(bool on) => on && o is not null; }""", library)
            .HintNames.ShouldBeEmpty();
    }

    [TestMethod]
    public void A_reference_with_an_alias_only_is_reached_by_it()
    {
        PortableExecutableReference library = Emit(Run("Lib", OutputKind.DynamicallyLinkedLibrary, Relay)).WithAliases(["lib", "other"]);
        string catalog = Run("App", OutputKind.ConsoleApplication, Program, library).Generated(CatalogFile);
        catalog.ShouldContain("extern alias lib;");
        catalog.ShouldContain("lib::Patchbay.Generated.Lib_Registry.Instance,");
    }

    [TestMethod]
    [DataRow("[extern] [Plugin<lib::IPayment>(\"x\")] public class Cash { public int Pay() => 1; }")]
    [DataRow("[extern] [Device(\"x\")] public class Lamp(lib::Service service) { public bool Send(bool on) => service is not null; }")]
    public void What_generated_code_reaches_by_an_alias_only_is_not_generated(string source)
    {
        PortableExecutableReference library = Emit(Run("Lib", OutputKind.DynamicallyLinkedLibrary, "[PluginKind(\"pay\")] public interface IPayment { int Pay(); } public class Service;")).WithAliases(["lib"]);
        GeneratorRun.Of(Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, [source.Replace("[extern]", "extern alias lib;", StringComparison.Ordinal)], library)).HintNames.ShouldBeEmpty();
    }

    [TestMethod]
    public void Assemblies_whose_names_differ_in_signs_only_have_registries_of_their_own()
    {
        MetadataReference[] libraries = [.. new[] { "My-Lib", "My_Lib", "My.Lib", "MyLib", "3My", "Lib+", "日本" }.Select(name =>
            Emit(Run(name, OutputKind.DynamicallyLinkedLibrary, $$"""namespace N{{name.Length}}; [Device("relay-{{(uint)name.GetHashCode(StringComparison.Ordinal)}}")] public class Relay { public bool Send(bool on) => on; }""")))];
        GeneratorRun app = Run("App", OutputKind.ConsoleApplication, Program, libraries);
        app.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        app.Generated(CatalogFile).Split(".Instance,").Length.ShouldBe(libraries.Length + 1);
    }

    [TestMethod]
    public void The_namespace_of_a_plugin_may_be_named_like_a_registry() =>
        Run("App", OutputKind.ConsoleApplication, """
            namespace App.PluginRegistry { [Device("a")] public class A { public bool Send(bool on) => on; } }
            namespace App_Registry { [Device("b")] public class B { public bool Send(bool on) => on; } }
            public class Program1 { static void Main() { } }
            """).HintNames.Count().ShouldBe(4);

    private static GeneratorRun Run(string assembly, OutputKind kind, string source, params MetadataReference[] references) =>
        GeneratorRun.Of(Sources.Compile(assembly, kind, [source], references));

    private static PortableExecutableReference Emit(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        run.Output.Emit(stream).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
