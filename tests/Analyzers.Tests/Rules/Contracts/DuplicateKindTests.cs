using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Contracts;

[TestClass]
public sealed class DuplicateKindTests
{
    [TestMethod]
    public void The_second_of_two_contracts_is_marked_at_its_kind() => AnalyzerRun.Verify(
        "PB0014",
        """[PluginKind("k")] public interface IA { } namespace N { [PluginKind([|"k"|], Plural = "ks")] public interface IB { } }""",
        "The kind 'k' is already that of 'IA'. Plugins are found by kind and name, so give 'IB' another one.");

    [TestMethod]
    public void All_but_one_of_several_are_marked() =>
        AnalyzerRun.Verify("PB0014", """[PluginKind("k")] public interface IA { } [PluginKind([|"k"|])] public interface IB { } [PluginKind([|"k"|])] internal interface IC { }""");

    [TestMethod]
    [DataRow("device", "Devices.IDevice")]
    [DataRow("connector-unit", "Connectors.IConnectorUnit")]
    public void The_kinds_of_Patchbay_are_taken(string kind, string contract) => AnalyzerRun.Verify(
        "PB0014",
        $$"""[PluginKind([|"{{kind}}"|])] public interface IMine { void Run(); }""",
        $"The kind '{kind}' is already that of 'Patchbay.{contract}'. Plugins are found by kind and name, so give 'IMine' another one.");

    [TestMethod]
    public void A_kind_of_a_reference_that_is_used_here_is_taken()
    {
        MetadataReference library = Library("""[PluginKind("k")] public interface ITheirs { void Run(); }""");
        CSharpCompilation compilation = Sources.Compile(
            "Tests", OutputKind.DynamicallyLinkedLibrary, ["""[PluginKind("k")] public interface IMine { void Run(); } [Plugin<ITheirs>("a")] public class A { public void Run() { } }"""], library);

        Diagnostic found = AnalyzerRun.Diagnostics(compilation).Single();

        found.Id.ShouldBe("PB0014");
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("The kind 'k' is already that of 'ITheirs'. Plugins are found by kind and name, so give 'IMine' another one.");
    }

    [TestMethod]
    public void A_generic_contract_is_one_kind_however_it_is_used() => AnalyzerRun.VerifySilent(
        """[PluginKind("k")] public interface IK<T> { void Run(T value); } [Plugin<IK<int>>("a")] public class A { public void Run(int value) { } } [Plugin<IK<string>>("b")] public class B { public void Run(string value) { } }""");

    [TestMethod]
    [DataRow("""[PluginKind("k")] public interface IA { } [PluginKind("k2")] public interface IB { }""")]
    [DataRow("""[PluginKind("k")] public interface IA { } public interface IB : IA { }""")]
    [DataRow("""[PluginKind("k")] public partial interface IA { } public partial interface IA { }""")]
    [DataRow("""[PluginKind("K2")] public interface IA { }""", DisplayName = "only its form is wrong")]
    public void Different_kinds_are_silent(string source) =>
        AnalyzerRun.Diagnostics(Sources.Compile(source)).Select(static diagnostic => diagnostic.Id).ShouldNotContain("PB0014");

    [TestMethod]
    [DataRow("""[PluginKind] public interface IA { } [PluginKind] public interface IB { }""")]
    [DataRow("""[PluginKind(unknown)] public interface IA { } [PluginKind(unknown)] public interface IB { }""")]
    public void Half_typed_kinds_are_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);

    private static MetadataReference Library(string source) => AnalyzerRun.Generate(Sources.Compile("Library", OutputKind.DynamicallyLinkedLibrary, [source])).ToMetadataReference();
}
