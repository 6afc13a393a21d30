namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class SelfReplacementTests
{
    [TestMethod]
    public void The_typeof_of_the_class_itself_is_marked() => AnalyzerRun.Verify(
        "PB0044",
        CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink", Replaces = [|typeof(DrinkMapper)|])] public class DrinkMapper : PlainMapper;"""),
        "'DrinkMapper' replaces itself. Name the unit that it stands in for, or nothing.");

    [TestMethod]
    [DataRow("new[] { typeof(OtherMapper), [|typeof(DrinkMapper)|] }")]
    [DataRow("[typeof(OtherMapper), [|typeof(DrinkMapper)|]]")]
    public void It_is_found_among_several(string types) => AnalyzerRun.Verify(
        "PB0044",
        CoffeeSources.Units($$"""
            [ConnectorUnit<Coffee, Drink>(AlsoReplaces = {{types}})] public class DrinkMapper : PlainMapper;
            [ConnectorUnit<Coffee>("drink")] public class OtherMapper : PlainMapper;
            """));

    [TestMethod]
    public void It_is_one_mistake_even_if_the_unit_meant_is_left_ambiguous() => AnalyzerRun.Verify(
        "PB0044",
        CoffeeSources.Units("""
            [ConnectorUnit<Coffee>("drink")] public class DrinkMapper : PlainMapper;
            [ConnectorUnit<Coffee>("drink", Replaces = [|typeof(NewMapper)|])] public class NewMapper : PlainMapper;
            """));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink", Replaces = null)] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", AlsoReplaces = new Type[0])] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class OtherMapper : PlainMapper; [ConnectorUnit<Coffee>("drink", Replaces = typeof(OtherMapper))] public class DrinkMapper : PlainMapper;""")]
    public void It_is_silent_where_another_or_nothing_is_named(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.Units(source));

    [TestMethod]
    public void Half_typed_code_is_left_to_the_compiler() =>
        AnalyzerRun.VerifySilent(CoffeeSources.Units("""[ConnectorUnit<Coffee>("drink", Replaces = typeof(Unknown))] public class DrinkMapper : PlainMapper;"""));
}
