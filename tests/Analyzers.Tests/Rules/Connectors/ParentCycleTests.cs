namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class ParentCycleTests
{
    [TestMethod]
    public void The_first_parent_of_a_cycle_is_marked() => AnalyzerRun.Verify(
        "PB0042",
        CoffeeSources.With("""
            [ConnectorBackend("coffee", "1", Parent = [|typeof(Coffee3)|])] public class Coffee1 : Coffee;
            [ConnectorBackend("coffee", "2", Parent = typeof(Coffee1))] public class Coffee2 : Coffee;
            [ConnectorBackend("coffee", "3", Parent = typeof(Coffee2))] public class Coffee3 : Coffee;
            """),
        "'Coffee1' is its own ancestor: 'Coffee1' → 'Coffee3' → 'Coffee2' → 'Coffee1'. Break the cycle of parents: name another one here, or none.");

    [TestMethod]
    public void A_backend_cannot_be_its_own_parent() => AnalyzerRun.Verify(
        "PB0042",
        CoffeeSources.With("""[ConnectorBackend("coffee", "1", Parent = [|typeof(Coffee1)|])] public class Coffee1 : Coffee;"""),
        "'Coffee1' is its own ancestor: 'Coffee1' → 'Coffee1'. Break the cycle of parents: name another one here, or none.");

    [TestMethod]
    public void A_base_class_that_names_a_derived_class_closes_a_cycle() => AnalyzerRun.Verify(
        "PB0042",
        """
        [ConnectorBackend("milk", "1")] public class Milk1 : Milk;
        [ConnectorBackend("milk", Parent = [|typeof(Milk1)|])] public class Milk { public void Connect() { } }
        """);

    [TestMethod]
    public void A_backend_that_leads_into_a_cycle_is_no_mistake_of_its_own() => AnalyzerRun.Verify(
        "PB0042",
        CoffeeSources.With("""
            [ConnectorBackend("coffee", "0", Parent = typeof(Coffee1))] public class Coffee0 : Coffee;
            [ConnectorBackend("coffee", "1", Parent = [|typeof(Coffee2)|])] public class Coffee1 : Coffee;
            [ConnectorBackend("coffee", "2", Parent = typeof(Coffee1))] public class Coffee2 : Coffee;
            """));

    [TestMethod]
    [DataRow("""[ConnectorBackend("coffee", "1", Parent = typeof(Coffee2900))] public class Coffee1 : Coffee;""")]
    [DataRow("""[ConnectorBackend("coffee", "1", Parent = typeof(Coffee))] public class Coffee1 : Coffee1900;""")]
    public void It_is_silent_where_parents_end(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.With(source));

    [TestMethod]
    [DataRow("""[ConnectorBackend("coffee", "1", Parent = typeof(Unknown))] public class Coffee1 : Coffee;""")]
    [DataRow("""[ConnectorBackend("coffee", "1")] public class Coffee1 : Coffee2 { public void Connect() { } } [ConnectorBackend("coffee", "2")] public class Coffee2 : Coffee1 { public void Connect() { } }""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(CoffeeSources.With(source));
}
