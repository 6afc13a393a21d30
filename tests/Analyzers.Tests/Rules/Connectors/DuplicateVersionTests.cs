namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class DuplicateVersionTests
{
    [TestMethod]
    public void The_version_of_the_second_class_is_marked() => AnalyzerRun.Verify(
        "PB0041",
        """
        [ConnectorBackend("coffee")] public abstract class Coffee { public void Connect() { } }
        [ConnectorBackend("coffee", "1900")] public class Coffee1900 : Coffee;
        namespace Other { [ConnectorBackend("coffee", [|"1900"|])] public class Coffee1900B : Coffee; }
        """,
        "'Coffee1900B' is the backend coffee 1900, and so is 'Coffee1900'. Keep one, or give this one another version.");

    [TestMethod]
    public void Of_two_roots_the_service_of_the_second_is_marked() => AnalyzerRun.Verify(
        "PB0041",
        """
        [ConnectorBackend("coffee")] public abstract class Coffee;
        [ConnectorBackend([|"coffee"|])] public abstract class AlsoCoffee;
        """,
        "'AlsoCoffee' is the backend coffee, and so is 'Coffee'. Keep one, or give this one another service.");

    [TestMethod]
    public void Each_further_class_is_reported_with_the_first() => AnalyzerRun.Verify(
        "PB0041",
        CoffeeSources.With("""
            [ConnectorBackend("coffee", "3900")] public class A : Coffee;
            [ConnectorBackend("coffee", [|"3900"|])] public class B : Coffee;
            [ConnectorBackend(version: [|"3900"|], service: "coffee")] public class C : Coffee;
            """));

    [TestMethod]
    [DataRow("""[ConnectorBackend("coffee", "3900")] public class A : Coffee; [ConnectorBackend("coffee", "3901")] public class B : Coffee;""")]
    [DataRow("""[ConnectorBackend("milk", "1900")] public class A : Coffee;""")]
    [DataRow("""public abstract partial class Coffee;""")]
    public void It_is_silent_where_service_or_version_differ(string source) =>
        CoffeeSources.VerifyCorrect(CoffeeSources.With(source).Replace("public abstract class Coffee", "public abstract partial class Coffee", StringComparison.Ordinal));

    [TestMethod]
    [DataRow("""[ConnectorBackend(] public abstract class A; [ConnectorBackend(] public abstract class B;""")]
    [DataRow("""[ConnectorBackend(unknown)] public abstract class A; [ConnectorBackend(unknown)] public abstract class B;""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);
}
