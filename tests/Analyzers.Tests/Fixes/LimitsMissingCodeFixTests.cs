namespace Patchbay.Analyzers.Tests.Fixes;

[TestClass]
[TestCategory(TestedCompiler.Category)]
public sealed class LimitsMissingCodeFixTests
{
    [TestMethod]
    [DataRow("Rule = RulePrompt.IntRange", "Rule = RulePrompt.IntRange, Min = 0, Max = 100")]
    [DataRow("Rule = RulePrompt.IntRange, DisplayName = \"Lamp\"", "Rule = RulePrompt.IntRange, Min = 0, Max = 100, DisplayName = \"Lamp\"")]
    [DataRow("Rule = RulePrompt.IntRange, Min = 1", "Rule = RulePrompt.IntRange, Min = 1, Max = 100")]
    [DataRow("Max = 255, Rule = RulePrompt.IntRange", "Min = 0, Max = 255, Rule = RulePrompt.IntRange")]
    [DataRow("Rule = RulePrompt.IntRange, Min = double.NaN, Max = double.PositiveInfinity", "Rule = RulePrompt.IntRange, Min = 0, Max = 100")]
    [DataRow("Rule = RulePrompt.IntRange, Min = double.NaN", "Rule = RulePrompt.IntRange, Min = 0, Max = 100")]
    [DataRow("Rule = RulePrompt.IntRange, Max = double.NaN", "Rule = RulePrompt.IntRange, Min = 0, Max = 100")]
    public void The_limits_that_are_missing_are_written(string before, string after) => FixRun.VerifyAll(
        $$"""[Device("lamp", {{before}})] public class Lamp { public bool Send(bool on) => on; }""",
        "Add limits",
        $$"""[Device("lamp", {{after}})] public class Lamp { public bool Send(bool on) => on; }""");

    [TestMethod]
    public void All_are_written_together() => FixRun.VerifyAll(
        """
        [Device("lamp", Rule = RulePrompt.IntRange)]
        [Device("bulb",
            Rule = RulePrompt.FloatRange, // Slowly.
            DisplayName = "Bulb")]
        public class Lamp { public bool Send(bool on) => on; }
        """,
        "Add limits",
        """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 0, Max = 100)]
        [Device("bulb",
            Rule = RulePrompt.FloatRange, Min = 0, Max = 100, // Slowly.
            DisplayName = "Bulb")]
        public class Lamp { public bool Send(bool on) => on; }
        """);

    [TestMethod]
    [DataRow("Min = 101")]
    [DataRow("Max = -1")]
    public void A_limit_beyond_the_usual_is_left_to_the_author(string limit) =>
        FixRun.Titles($$"""[Device("lamp", Rule = RulePrompt.IntRange, {{limit}})] public class Lamp { public bool Send(bool on) => on; }""").ShouldBeEmpty();
}
