namespace Patchbay.Analyzers.Tests.Rules.Connectors;

[TestClass]
public sealed class UnitWithoutModelTests
{
    [TestMethod]
    [DataRow("[|ConnectorUnit<Coffee>|]")]
    [DataRow("[|ConnectorUnit<Coffee>()|]")]
    [DataRow("[|Patchbay.Connectors.ConnectorUnit<Coffee>(DisplayName = \"Drinks\")|]")]
    [DataRow("[|ConnectorUnit<Coffee>(new string[0])|]")]
    [DataRow("[|ConnectorUnit<Coffee>(null!)|]")]
    public void A_unit_without_models_is_marked_at_its_attribute(string attribute) => AnalyzerRun.Verify(
        "PB0046",
        CoffeeSources.Units($"[{attribute}] public class DrinkMapper : PlainMapper;"),
        "'DrinkMapper' is a unit for no model, so nothing finds it. Name the model that it is for.");

    [TestMethod]
    [DataRow("""[|""|]""")]
    [DataRow("""[|"  "|], "drink", DisplayName = "Drinks" """)]
    [DataRow("""new[] { "drink", [|""|], [|null!|] }""")]
    [DataRow("""models: ["drink", [|""|]]""")]
    public void A_model_without_a_name_is_marked(string arguments) => AnalyzerRun.Verify(
        "PB0046",
        CoffeeSources.Units($"[ConnectorUnit<Coffee>({arguments})] public class DrinkMapper : PlainMapper;"),
        "'DrinkMapper' is a unit for a model without a name, so nothing finds it. Name the model that it is for.");

    [TestMethod]
    [DataRow("Drink[]")]
    [DataRow("Drink[][]")]
    [DataRow("string[,]")]
    public void A_model_type_without_a_name_of_its_own_is_marked(string model) => AnalyzerRun.Verify(
        "PB0046",
        CoffeeSources.Units($"[ConnectorUnit<Coffee, [|{model}|]>] public class DrinkMapper : PlainMapper;"),
        $"'DrinkMapper' is a unit for '{model}', a type without a name of its own, so nothing finds it. Name the model that it is for.");

    [TestMethod]
    public void Two_of_them_are_two_mistakes_and_no_ambiguity() => AnalyzerRun.Verify(
        "PB0046", CoffeeSources.Units("[ConnectorUnit<Coffee, [|Drink[]|]>] public class A : PlainMapper; [ConnectorUnit<Coffee, [|Drink[]|]>] public class B : PlainMapper;"));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>("drink")] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee, List<Drink>>] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>("drink", "order")] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee, Drink>] public class DrinkMapper : PlainMapper;""")]
    public void It_is_silent_where_models_are_named(string source) => CoffeeSources.VerifyCorrect(CoffeeSources.Units(source));

    [TestMethod]
    [DataRow("""[ConnectorUnit<Coffee>(unknown)] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee>(1)] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee, Unknown>] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<Coffee, >] public class DrinkMapper : PlainMapper;""")]
    [DataRow("""[ConnectorUnit<>("drink")] public class DrinkMapper : PlainMapper;""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(CoffeeSources.Units(source));
}
