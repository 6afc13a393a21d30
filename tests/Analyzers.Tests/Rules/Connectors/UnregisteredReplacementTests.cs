using Microsoft.CodeAnalysis;

namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class UnregisteredReplacementTests
{
    private const string Original = """[ConnectorUnit<Coffee>("drink")] public class DrinkMapper : PlainMapper;""";

    [TestMethod]
    public void A_unit_of_the_parent_is_not_to_be_replaced() => AnalyzerRun.Verify(
        "PB0045",
        CoffeeSources.Units(Original + """[ConnectorUnit<Coffee2900>("drink", Replaces = [|typeof(DrinkMapper)|])] public class NewMapper : PlainMapper;"""),
        "'NewMapper' replaces 'DrinkMapper', which is not registered on coffee 2900: it is a unit of coffee. A unit is found before those of the parent anyway: name nothing.");

    [TestMethod]
    public void The_other_backend_is_said() => AnalyzerRun.Verify(
        "PB0045",
        CoffeeSources.Units(Original + """[ConnectorUnit<Tea>("drink", Replaces = [|typeof(DrinkMapper)|])] public class NewMapper : PlainMapper;"""),
        "'NewMapper' replaces 'DrinkMapper', which is not registered on tea: it is a unit of coffee. A unit can only replace one of its own backend.");

    [TestMethod]
    [DataRow("PlainMapper")]
    [DataRow("string")]
    [DataRow("int[]")]
    public void A_type_that_is_no_unit_is_said_to_be_none(string type) => AnalyzerRun.Verify(
        "PB0045",
        CoffeeSources.Units($$"""[ConnectorUnit<Coffee1900>("drink", Replaces = [|typeof({{type}})|])] public class NewMapper : PlainMapper;"""),
        $"'NewMapper' replaces '{type}', which is not registered on coffee 1900: it is no unit. Name a unit of coffee 1900, or nothing.");

    [TestMethod]
    public void Each_of_several_is_checked() => AnalyzerRun.Verify(
        "PB0045",
        CoffeeSources.Units(Original + """
            [ConnectorUnit<Coffee>("drink", Replaces = [|typeof(Tea)|], AlsoReplaces = new[] { null!, typeof(DrinkMapper), [|typeof(Drink)|] })]
            public class NewMapper : PlainMapper;
            """));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(DrinkMapper))] public class NewMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee, Drink>(AlsoReplaces = new[] { typeof(DrinkMapper) })] public class NewMapper : DrinkMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("order", Replaces = typeof(DrinkMapper))] public class NewMapper : PlainSynchronizer;""")]
    [DataRow("""[ConnectorUnit<Coffee2900>("drink")] public class NewMapper : PlainMapper;""")]
    public void It_is_silent_where_the_unit_is_of_the_same_backend(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.Units(Original + source));

    [TestMethod]
    public void A_unit_of_a_referenced_assembly_can_be_replaced() => AnalyzerRun.Diagnostics(Sources.Compile(
        "Versions",
        OutputKind.DynamicallyLinkedLibrary,
        ["""[ConnectorUnit<Coffee>("drink", Replaces = typeof(DrinkMapper))] public class NewMapper(BackendEnvironment environment) : DrinkMapper(environment);"""],
        Sources.Compile(CoffeeSources.Units(Original)).ToMetadataReference())).ShouldBeEmpty();

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(Unknown))] public class NewMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = typeof())] public class NewMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Unknown>("drink", Replaces = typeof(DrinkMapper))] public class NewMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Unknown>("order")] public class Other : PlainMapper; [ConnectorUnit<Coffee>("order", Replaces = typeof(Other))] public class NewMapper : PlainMapper;""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(CoffeeSources.Units(source));
}
