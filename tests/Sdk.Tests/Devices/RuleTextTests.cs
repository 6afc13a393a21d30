using System.Globalization;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Devices;

[TestClass]
public sealed class RuleTextTests
{
    [TestMethod]
    [DataRow("enabled", RuleKind.Enabled, "enabled")]
    [DataRow("Enabled", RuleKind.Enabled, "enabled")]
    [DataRow("ENABLED", RuleKind.Enabled, "enabled")]
    [DataRow("disabled", RuleKind.Disabled, "disabled")]
    [DataRow("DisAbled", RuleKind.Disabled, "disabled")]
    [DataRow("on", RuleKind.On, "on")]
    [DataRow("On", RuleKind.On, "on")]
    [DataRow("off", RuleKind.Off, "off")]
    [DataRow("OFF", RuleKind.Off, "off")]
    [DataRow("  off\t", RuleKind.Off, "off")]
    [DataRow("50", RuleKind.Integer, "50")]
    [DataRow("-50", RuleKind.Integer, "-50")]
    [DataRow("+7", RuleKind.Integer, "7")]
    [DataRow(" 050 ", RuleKind.Integer, "50")]
    [DataRow("9223372036854775807", RuleKind.Integer, "9223372036854775807")]
    [DataRow("50.9", RuleKind.Float, "50.9")]
    [DataRow("-0.5", RuleKind.Float, "-0.5")]
    [DataRow("25e-1", RuleKind.Float, "2.5")]
    [DataRow("fade/50/30", RuleKind.Fade, "fade/50/30")]
    [DataRow("Fade/50/30", RuleKind.Fade, "fade/50/30")]
    [DataRow("FADE/-5/0", RuleKind.Fade, "fade/-5/0")]
    [DataRow("fade/50/1.50", RuleKind.Fade, "fade/50/1.5")]
    [DataRow("fade/50/0.0000001", RuleKind.Fade, "fade/50/0.0000001")]
    [DataRow("""{ "on": [], "off": [ "turn_off" ] }""", RuleKind.ApiTarget, """{"on":[],"off":["turn_off"]}""")]
    [DataRow("", RuleKind.Text, "")]
    [DataRow("yes", RuleKind.Text, "yes")]
    [DataRow("  as it is ", RuleKind.Text, "  as it is ")]
    [DataRow("12 %", RuleKind.Text, "12 %")]
    [DataRow("1,5", RuleKind.Text, "1,5")]
    [DataRow("0x10", RuleKind.Text, "0x10")]
    [DataRow("true", RuleKind.Text, "true")]
    [DataRow("NaN", RuleKind.Text, "NaN")]
    [DataRow("Infinity", RuleKind.Text, "Infinity")]
    [DataRow("1e999", RuleKind.Text, "1e999")]
    [DataRow("fade/50", RuleKind.Text, "fade/50")]
    [DataRow("fade/50/-1", RuleKind.Text, "fade/50/-1")]
    [DataRow("fade/50/soon", RuleKind.Text, "fade/50/soon")]
    [DataRow("fade/5.5/1", RuleKind.Text, "fade/5.5/1")]
    [DataRow("fade/50/30/1", RuleKind.Text, "fade/50/30/1")]
    [DataRow("fade/50/99999999999999999999", RuleKind.Text, "fade/50/99999999999999999999")]
    [DataRow("""{"on":[]}""", RuleKind.Text, """{"on":[]}""")]
    [DataRow("""{"on":{},"off":[]}""", RuleKind.Text, """{"on":{},"off":[]}""")]
    [DataRow("""{"on":[],"off":[]""", RuleKind.Text, """{"on":[],"off":[]""")]
    [DataRow("[]", RuleKind.Text, "[]")]
    public void Text_is_read_as_what_it_looks_like_and_written_the_usual_way(string text, RuleKind kind, string written)
    {
        Rule rule = Rule.Parse(text);

        rule.Kind.ShouldBe(kind);
        rule.ToString().ShouldBe(written);
    }

    [TestMethod]
    public void A_temperature_is_written_without_its_unit() =>
        Rule.Thermostat(21.5, TemperatureUnit.Celsius).ToString().ShouldBe("21.5");

    [TestMethod]
    public void A_number_too_large_for_an_integer_is_a_float() => Rule.Parse("9223372036854775808").ShouldBe(Rule.Float(9223372036854775808d));

    [TestMethod]
    [DataRow("50", RuleKind.Integer)]
    [DataRow("-50", RuleKind.Integer)]
    [DataRow("1.5", RuleKind.Float)]
    [DataRow("-1.5", RuleKind.Float)]
    [DataRow("fade/-5/1.5", RuleKind.Fade)]
    [DataRow("1,5", RuleKind.Text)]
    [DataRow("~5", RuleKind.Text)]
    [DataRow("1.234,5", RuleKind.Text)]
    public void Reading_and_writing_do_not_depend_on_the_culture(string text, RuleKind kind)
    {
        using var culture = new CommaCulture();
        (-1.5).ToString(CultureInfo.CurrentCulture).ShouldBe("~1,5");

        Rule rule = Rule.Parse(text);

        rule.Kind.ShouldBe(kind);
        rule.ToString().ShouldBe(text);
    }

    [TestMethod]
    public void An_api_target_takes_an_object_with_two_arrays()
    {
        Rule rule = Rule.ApiTarget("  {\"off\": [],\n \"on\": [{\"ip\": \"192.168.1.20\", \"args\": [1, null]}]}\n");

        rule.Kind.ShouldBe(RuleKind.ApiTarget);
        rule.ToString().ShouldBe("""{"off":[],"on":[{"ip":"192.168.1.20","args":[1,null]}]}""");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("turn_on")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("""{"on": []}""")]
    [DataRow("""{"on": [], "off": null}""")]
    [DataRow("""{"on": [], "off": []} and more""")]
    public void An_api_target_refuses_anything_else(string json) =>
        Should.Throw<FormatException>(() => Rule.ApiTarget(json)).Message.ShouldContain("{\"on\": [...], \"off\": [...]}");

    [TestMethod]
    public void Generic_code_parses_rules_like_any_parsable_type()
    {
        Parse<Rule>("50").ShouldBe(Rule.Integer(50));
        TryParse<Rule>(null, out Rule? none).ShouldBeFalse();
        none.ShouldBeNull();
        TryParse("anything", out Rule? text).ShouldBeTrue();
        text.ShouldBe(Rule.Text("anything"));
    }

    [TestMethod]
    public void There_is_no_rule_without_text()
    {
        Should.Throw<ArgumentNullException>(() => Rule.Parse(null!)).ParamName.ShouldBe("text");
        Should.Throw<ArgumentNullException>(() => Rule.Text(null!)).ParamName.ShouldBe("value");
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryParse<T>(string? text, out T? result)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out result);

    [TestMethod]
    [DataRow("{\"on\":[\"\\ud800\"],\"off\":[]}")]
    public void Half_a_surrogate_pair_makes_no_api_target(string text) => Rule.Parse(text).Kind.ShouldBe(RuleKind.Text);

    [TestMethod]
    public void Half_a_surrogate_pair_in_json_is_refused()
    {
        using var json = System.Text.Json.JsonDocument.Parse("\"\\ud800\"");
        new RuleFormat(RulePrompt.String).TryRead(json.RootElement, out _, out string? error).ShouldBeFalse();
        error.ShouldContain("expected text");
    }

    [TestMethod]
    public void An_api_target_of_nothing_is_refused() => Should.Throw<ArgumentNullException>(() => Rule.ApiTarget(null!));
}
