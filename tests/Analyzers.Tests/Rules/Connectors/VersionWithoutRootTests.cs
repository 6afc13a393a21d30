using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class VersionWithoutRootTests
{
    [TestMethod]
    public void A_version_without_a_root_is_reported_on_the_class_name() => AnalyzerRun.Verify(
        "PB0040",
        """[ConnectorBackend("coffee", "1900")] public class [|Coffee1900|] { public void Connect() { } }""",
        "'Coffee1900' is the backend coffee 1900 and has no root. Derive it from a class with [ConnectorBackend(\"coffee\")].");

    [TestMethod]
    public void A_base_class_that_is_no_backend_is_no_root() => AnalyzerRun.Verify(
        "PB0040",
        """
        public abstract class Machine { public void Connect() { } }
        [ConnectorBackend("coffee")] public class Coffee : Machine;
        [ConnectorBackend("coffee", "1900")] public class [|Coffee1900|] : Machine;
        """);

    [TestMethod]
    public void A_parent_that_is_null_is_none() =>
        AnalyzerRun.Verify("PB0040", """[ConnectorBackend("coffee", "1900", Parent = null)] public class [|Coffee1900|] { public void Connect() { } }""");

    [TestMethod]
    [DataRow("""[ConnectorBackend("milk")] public class Milk { public void Connect() { } }""")]
    [DataRow("""[ConnectorBackend("coffee", "3900")] public class Coffee3900 : Coffee;""")]
    [DataRow("""[ConnectorBackend("coffee", "3900")] public class Coffee3900 : Base; public class Base : Coffee;""")]
    [DataRow("""[ConnectorBackend("coffee", "3900")] public class Coffee3900 : Coffee1900;""")]
    [DataRow("""[ConnectorBackend("coffee", "3900", Parent = typeof(Coffee2900))] public class Coffee3900 { public void Connect() { } }""")]
    public void It_is_silent_where_there_is_a_root(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.With(source));

    [TestMethod]
    public void A_root_in_a_referenced_assembly_counts()
    {
        CSharpCompilation library = Sources.Compile(CoffeeSources.With(""));
        CSharpCompilation versions = Sources.Compile(
            "Versions",
            OutputKind.DynamicallyLinkedLibrary,
            ["""[ConnectorBackend("coffee", "3900")] public class Coffee3900 : Coffee;"""],
            library.ToMetadataReference());
        AnalyzerRun.Diagnostics(versions).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow("""[ConnectorBackend("coffee", "1900")] public class Coffee1900 : Unknown { public void Connect() { } }""")]
    [DataRow("""[ConnectorBackend("coffee", "1900", Parent = typeof(Unknown))] public class Coffee1900 { public void Connect() { } }""")]
    [DataRow("""[ConnectorBackend("coffee", )] public class Coffee1900 { public void Connect() { } }""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);
}
