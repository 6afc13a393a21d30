using System.Globalization;
using Patchbay.Devices;

namespace Patchbay.Analyzers.Tests.Rules.Devices;

[TestClass]
public sealed class RuleParameterTypeTests
{
    private const string Options = "[PluginOptions] public sealed record LampOptions : DimmableOptions;";

    private static readonly Dictionary<string, Func<Rule, object>> Conversions = new()
    {
        ["bool"] = rule => (bool)rule,
        ["int"] = rule => (int)rule,
        ["long"] = rule => (long)rule,
        ["double"] = rule => (double)rule,
        ["float"] = rule => (float)rule,
        ["decimal"] = rule => (decimal)rule,
        ["double?"] = rule => (double)rule,
        ["string"] = rule => (string)rule,
        ["object"] = rule => rule,
        ["Rule"] = rule => rule,
    };

    private static readonly string[] Texts = ["on", "off", "20", "20.5", "fade/20/5", """{"on": [], "off": []}""", "text"];

    public static IEnumerable<object[]> Pairs => Enum.GetValues<RulePrompt>().SelectMany(prompt => Conversions.Keys.Select(type => new object[] { prompt, type }));

    /// <summary>The table of the analyzer against what the SDK does with rules of each prompt.</summary>
    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void It_fires_where_no_rule_of_the_prompt_converts(RulePrompt prompt, string type)
    {
        IEnumerable<Rule> rules = Texts.Select(text => new RuleFormat(prompt).TryRead(text, out Rule? rule, out _) ? rule : null).OfType<Rule>();
        bool converts = rules.Any(rule => Converts(rule, type)) || type is "string" or "object" or "Rule";

        string limits = prompt is RulePrompt.FloatRange or RulePrompt.IntRange or RulePrompt.IntOrFade ? ", Min = 0, Max = 1" : "";
        string parameter = converts ? type : $"[|{type}|]";
        string options = prompt is RulePrompt.IntOrFade ? "DimmableOptions" : prompt is RulePrompt.Thermostat ? "ThermostatOptions" : "SensorOptions";
        string attribute = prompt is RulePrompt.IntOrFade ? "Device" : "Sensor";
        string member = prompt is RulePrompt.IntOrFade ? $"Send(bool on, {parameter} rule)" : $"ConditionMet({parameter} rule)";
        AnalyzerRun.Verify("PB0023", $$"""
            [{{attribute}}("x", Rule = RulePrompt.{{prompt}}{{limits}})] public class X(XOptions options) { public bool {{member}} => options.Nickname.Length > 0; }
            [PluginOptions] public sealed record XOptions : {{options}};
            """);
    }

    [TestMethod]
    [DataRow("OnOff", "int", "bool")]
    [DataRow("Standard", "bool", "Rule")]
    [DataRow("ApiTarget", "int", "string")]
    [DataRow("String", "double", "string")]
    public void The_message_names_the_type_to_take(string prompt, string type, string best)
    {
        AnalyzerRun.Verify(
            "PB0023",
            $$"""[Device("lamp", Rule = RulePrompt.{{prompt}})] public class Lamp { public bool Send(bool on, [|{{type}}|] rule) => on; }""",
            $"No rule of the prompt {prompt} converts to '{type}', so 'Send' would fail for each rule of 'lamp'. Take '{best}'.");
        AnalyzerRun.VerifySilent($$"""[Device("lamp", Rule = RulePrompt.{{prompt}})] public class Lamp { public bool Send(bool on, {{best}} rule) => on; }""");
    }

    [TestMethod]
    public void The_rules_of_a_thermostat_are_best_taken_as_double() => AnalyzerRun.Verify(
        "PB0023",
        """
        [Sensor("heat", Rule = RulePrompt.Thermostat)] public class Heat(HeatOptions options) { public bool ConditionMet([|long|] rule) => options.Tolerance > rule; }
        [PluginOptions] public sealed record HeatOptions : ThermostatOptions;
        """,
        "No rule of the prompt Thermostat converts to 'long', so 'ConditionMet' would fail for each rule of 'heat'. Take 'double'.");

    [TestMethod]
    [DataRow("int", "IntRange", "0", "3e9", "3000000000", "long")]
    [DataRow("int?", "IntRange", "-3e9", "1", "-3000000000", "long")]
    [DataRow("float", "FloatRange", "0", "1e39", "1E+39", "double")]
    [DataRow("decimal", "FloatRange", "-8e28", "0", "-8E+28", "double")]
    public void Rules_beyond_the_type_are_reported(string type, string prompt, string min, string max, string limit, string best)
    {
        AnalyzerRun.Verify(
            "PB0023",
            $$"""[Device("lamp", Rule = RulePrompt.{{prompt}}, Min = {{min}}, Max = {{max}})] public class Lamp(LampOptions options) { public bool Send(bool on, [|{{type}}|] rule) => on && options.MinRule > 0; } {{Options}}""",
            $"'{type}' cannot hold all rules, which go to {limit}, so 'Send' would fail for some rules of 'lamp'. Take '{best}'.");
        AnalyzerRun.VerifySilent($$"""[Device("lamp", Rule = RulePrompt.{{prompt}}, Min = {{min}}, Max = {{max}})] public class Lamp(LampOptions options) { public bool Send(bool on, {{best}} rule) => on && options.MinRule > 0; } {{Options}}""");
    }

    [TestMethod]
    [DataRow("int", "IntRange", "-2147483648", "2147483647")]
    [DataRow("float", "FloatRange", "-3.4e38", "3.4e38")]
    [DataRow("float", "IntRange", "0", "9e15")]
    [DataRow("decimal", "FloatRange", "0", "7.9e28")]
    [DataRow("long", "IntRange", "-9e15", "9007199254740992")]
    public void Rules_within_the_type_are_silent(string type, string prompt, string min, string max) => AnalyzerRun.VerifySilent(
        $$"""[Device("lamp", Rule = RulePrompt.{{prompt}}, Min = {{min}}, Max = {{max}})] public class Lamp { public bool Send(bool on, {{type}} rule) => on; }""");

    [TestMethod]
    public void A_wider_type_fails_where_the_conversion_below_it_does() => AnalyzerRun.Verify(
        "PB0023",
        """[Device("lamp", Rule = RulePrompt.OnOff)] public class Lamp { public bool Send(bool on, [|long?|] level) => on; }""");

    [TestMethod]
    public void One_name_among_several_is_enough() => AnalyzerRun.Verify(
        "PB0023",
        """
        [Device("bulb", Rule = RulePrompt.IntRange, Min = 1, Max = 100)]
        [Device("plug", DisplayName = "Plug")]
        public class TpLink { public bool Send(bool on, [|int|] brightness) => on; }
        """,
        "No rule of the prompt Standard converts to 'int', so 'Send' would fail for each rule of 'plug'. Take 'Rule'.");

    [TestMethod]
    public void An_optional_member_takes_rules_too() => AnalyzerRun.Verify(
        "PB0023",
        """[Device("lamp", Rule = RulePrompt.OnOff)] public class Lamp { public bool Send(bool on) => on; public Rule? ValidateRule([|int|] rule) => rule; }""");

    [TestMethod]
    public void A_method_of_a_base_class_is_a_mistake_of_the_class() => AnalyzerRun.Verify(
        "PB0023",
        """
        [Device("lamp", Rule = RulePrompt.IntRange, Min = 1, Max = 9)] public class Lamp : Level;
        [Device("plug")] public class [|Plug|] : Level;
        public abstract class Level { public bool Send(bool on, int level) => on; }
        """);

    [TestMethod]
    [DataRow("""[Device("x")] public class X { public bool Send(bool on) => on; }""")]
    [DataRow("""[Device("x")] public class X { public bool Send(bool on, CancellationToken cancellationToken) => on; }""")]
    [DataRow("""[Device("x")] public class X : IDevice { public ValueTask<bool> SendAsync(bool on, Rule rule, CancellationToken cancellationToken) => new(on); }""")]
    [DataRow("""[Device("x")] public class X { public bool Send(bool on, Level level) => on; } public class Level { public static implicit operator Level(Rule rule) => new(); }""")]
    [DataRow("""[PluginKind("k")] public interface I { void Run(Rule rule); } [Plugin<I>("x")] public class X { public void Run(int rule) { } }""")]
    public void What_takes_no_rule_or_any_rule_is_silent(string source) => AnalyzerRun.VerifySilent(source);

    [TestMethod]
    [DataRow("""[Device("x", Rule = RulePrompt.)] public class X { public bool Send(bool on, int level) => on; }""")]
    [DataRow("""[Device("x", Rule = RulePrompt.OnOff)] public class X { public bool Send(bool on, Unknown level) => on; }""")]
    public void Half_typed_code_is_left_to_the_compiler(string source) => AnalyzerRun.VerifySilent(source);

    private static bool Converts(Rule rule, string type)
    {
        try
        {
            Convert.ToString(Conversions[type](rule), CultureInfo.InvariantCulture);
            return true;
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }
}
