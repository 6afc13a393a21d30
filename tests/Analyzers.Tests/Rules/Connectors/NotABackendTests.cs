using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class NotABackendTests
{
    [TestMethod]
    [DataRow("NoBackend", "NoBackend")]
    [DataRow("System.IDisposable", "IDisposable")]
    [DataRow("int[]", "int[]")]
    public void The_backend_of_a_unit_has_to_be_one(string type, string shown) => AnalyzerRun.Verify(
        "PB0047",
        CoffeeSources.Units($$"""[ConnectorUnit<[|{{type}}|]>("drink")] public class DrinkMapper : PlainMapper;"""),
        $"'DrinkMapper' is a unit of '{shown}', which is no backend. Declare that as one with [ConnectorBackend], or name a class that is.");

    [TestMethod]
    public void A_unit_for_a_model_type_is_checked_too() =>
        AnalyzerRun.Verify("PB0047", CoffeeSources.Units("""[Patchbay.Connectors.ConnectorUnitAttribute<[|List<Coffee>|], Drink>] public class DrinkMapper : PlainMapper;"""));

    [TestMethod]
    public void The_parent_of_a_backend_has_to_be_one() => AnalyzerRun.Verify(
        "PB0047",
        CoffeeSources.With("""[ConnectorBackend("coffee", "3900", Parent = [|typeof(NoBackend)|])] public class Coffee3900 : Coffee;"""),
        "'Coffee3900' has the parent 'NoBackend', which is no backend. Declare that as one with [ConnectorBackend], or name a class that is.");

    [TestMethod]
    public void What_such_a_unit_replaces_is_not_judged() => AnalyzerRun.Verify(
        "PB0047",
        CoffeeSources.Units("""
            [ConnectorUnit<Coffee>("drink")] public class DrinkMapper : PlainMapper;
            [ConnectorUnit<[|NoBackend|]>("drink", Replaces = typeof(DrinkMapper))] public class Wrong : PlainMapper;
            [ConnectorUnit<Coffee>("drink", Replaces = typeof(Wrong))] public class Replacer : PlainMapper;
            """));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee2900>("drink")] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee2900, Drink>] public class DrinkMapper : PlainMapper;""")]
    public void It_is_silent_where_the_backend_is_one(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.Units(source));

    [TestMethod]
    public void A_backend_of_a_referenced_assembly_is_one() => AnalyzerRun.Diagnostics(Sources.Compile(
        "Units",
        OutputKind.DynamicallyLinkedLibrary,
        ["""[ConnectorUnit<Tea>("drink")] public class DrinkMapper(BackendEnvironment environment) : ConnectorUnit(environment);"""],
        Sources.Compile(CoffeeSources.With("")).ToMetadataReference())).ShouldBeEmpty();

    [TestMethod]
    [DataRow("""[ConnectorUnit<Unknown>("drink")] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Unknown, Drink>] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<>("drink")] public class DrinkMapper : PlainMapper;""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(CoffeeSources.Units(source));
}
