using System.Text.Json;
using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Devices;

[TestClass]
public sealed class RuleFormatTests
{
    [TestMethod]
    [DataRow(RulePrompt.Standard, "enabled", "enabled", "enabled")]
    [DataRow(RulePrompt.Standard, "disabled", "enabled", "disabled")]
    [DataRow(RulePrompt.IntOrFade, "enabled", "50", "50")]
    [DataRow(RulePrompt.IntOrFade, "disabled", "50", "50")]
    [DataRow(RulePrompt.IntOrFade, "enabled", "fade/50/30", "50")]
    [DataRow(RulePrompt.IntOrFade, "fade/70/3", "50", "70")]
    [DataRow(RulePrompt.IntOrFade, "70", "50", "70")]
    [DataRow(RulePrompt.OnOff, "enabled", "off", "off")]
    [DataRow(RulePrompt.String, "text", "enabled", "text")]
    public void A_driver_sees_rules_with_a_value(RulePrompt prompt, string current, string byDefault, string seen) =>
        new RuleFormat(prompt).Resolve(Rule.Parse(current), Rule.Parse(byDefault)).ToString().ShouldBe(seen);

    [TestMethod]
    [DataRow("enabled", "disabled")]
    [DataRow("disabled", "enabled")]
    public void A_default_rule_without_a_value_cannot_stand_in(string current, string byDefault) =>
        Should.Throw<ArgumentException>(() => new RuleFormat(RulePrompt.OnOff).Resolve(Rule.Parse(current), Rule.Parse(byDefault)))
            .Message.ShouldStartWith("A default rule has a value: \"on\" or \"off\".");

    [TestMethod]
    public void Every_prompt_accepts_enabled_and_disabled_in_any_case()
    {
        foreach (RulePrompt prompt in Enum.GetValues<RulePrompt>())
        {
            foreach (string enabled in new[] { "enabled", "Enabled", "ENABLED", " enabled " })
            {
                Accept(new RuleFormat(prompt), enabled).ShouldBe(Rule.Enabled, $"{prompt} {enabled}");
            }

            foreach (string disabled in new[] { "disabled", "Disabled", "dISABLED" })
            {
                Accept(new RuleFormat(prompt), disabled).ShouldBe(Rule.Disabled, $"{prompt} {disabled}");
            }
        }
    }

    [TestMethod]
    [DataRow(RulePrompt.OnOff, "on", RuleKind.On)]
    [DataRow(RulePrompt.OnOff, "ON", RuleKind.On)]
    [DataRow(RulePrompt.OnOff, "Off", RuleKind.Off)]
    [DataRow(RulePrompt.FloatRange, "50", RuleKind.Float)]
    [DataRow(RulePrompt.FloatRange, "50.9", RuleKind.Float)]
    [DataRow(RulePrompt.FloatRange, " 1e1 ", RuleKind.Float)]
    [DataRow(RulePrompt.IntRange, "50", RuleKind.Integer)]
    [DataRow(RulePrompt.IntRange, " 50 ", RuleKind.Integer)]
    [DataRow(RulePrompt.IntOrFade, "50", RuleKind.Integer)]
    [DataRow(RulePrompt.IntOrFade, "fade/50/30", RuleKind.Fade)]
    [DataRow(RulePrompt.IntOrFade, "FADE/50/0", RuleKind.Fade)]
    [DataRow(RulePrompt.IntOrFade, "fade/50/1.5", RuleKind.Fade)]
    [DataRow(RulePrompt.Thermostat, "21", RuleKind.Thermostat)]
    [DataRow(RulePrompt.Thermostat, "21.5", RuleKind.Thermostat)]
    [DataRow(RulePrompt.ApiTarget, """{"on":[],"off":[]}""", RuleKind.ApiTarget)]
    [DataRow(RulePrompt.String, "any text", RuleKind.Text)]
    [DataRow(RulePrompt.String, "50", RuleKind.Text)]
    [DataRow(RulePrompt.String, "on", RuleKind.Text)]
    [DataRow(RulePrompt.String, "", RuleKind.Text)]
    public void A_prompt_accepts_its_rules(RulePrompt prompt, string text, RuleKind kind) =>
        Accept(new RuleFormat(prompt), text).Kind.ShouldBe(kind);

    [TestMethod]
    [DataRow(RulePrompt.Standard, "on")]
    [DataRow(RulePrompt.Standard, "50")]
    [DataRow(RulePrompt.Standard, "")]
    [DataRow(RulePrompt.OnOff, "1")]
    [DataRow(RulePrompt.OnOff, "true")]
    [DataRow(RulePrompt.OnOff, "")]
    [DataRow(RulePrompt.FloatRange, "on")]
    [DataRow(RulePrompt.FloatRange, "true")]
    [DataRow(RulePrompt.FloatRange, "NaN")]
    [DataRow(RulePrompt.FloatRange, "Infinity")]
    [DataRow(RulePrompt.FloatRange, "1e999")]
    [DataRow(RulePrompt.FloatRange, "1,5")]
    [DataRow(RulePrompt.FloatRange, "fade/50/30")]
    [DataRow(RulePrompt.FloatRange, "")]
    [DataRow(RulePrompt.IntRange, "50.9")]
    [DataRow(RulePrompt.IntRange, "50.0")]
    [DataRow(RulePrompt.IntRange, "5e1")]
    [DataRow(RulePrompt.IntRange, "true")]
    [DataRow(RulePrompt.IntRange, "NaN")]
    [DataRow(RulePrompt.IntRange, "fade/50/30")]
    [DataRow(RulePrompt.IntRange, "99999999999999999999")]
    [DataRow(RulePrompt.IntRange, "")]
    [DataRow(RulePrompt.IntOrFade, "50.9")]
    [DataRow(RulePrompt.IntOrFade, "true")]
    [DataRow(RulePrompt.IntOrFade, "fade/50")]
    [DataRow(RulePrompt.IntOrFade, "fade/50/-1")]
    [DataRow(RulePrompt.IntOrFade, "fade/50/soon")]
    [DataRow(RulePrompt.IntOrFade, "fade/50/NaN")]
    [DataRow(RulePrompt.IntOrFade, "fade/50/")]
    [DataRow(RulePrompt.IntOrFade, "fade/50.9/30")]
    [DataRow(RulePrompt.IntOrFade, "fade/bright/30")]
    [DataRow(RulePrompt.IntOrFade, "fade/50/30/1")]
    [DataRow(RulePrompt.Thermostat, "warm")]
    [DataRow(RulePrompt.Thermostat, "true")]
    [DataRow(RulePrompt.Thermostat, "NaN")]
    [DataRow(RulePrompt.Thermostat, "")]
    [DataRow(RulePrompt.ApiTarget, "turn_on")]
    [DataRow(RulePrompt.ApiTarget, "50")]
    [DataRow(RulePrompt.ApiTarget, """{"on":[]}""")]
    [DataRow(RulePrompt.ApiTarget, """{"on":[],"off":{}}""")]
    [DataRow(RulePrompt.ApiTarget, """{"on":[],"off":[]""")]
    public void A_prompt_refuses_other_rules_and_says_what_it_expected_and_found(RulePrompt prompt, string text)
    {
        var format = new RuleFormat(prompt);

        format.TryRead(text, out Rule? rule, out string? error).ShouldBeFalse();

        rule.ShouldBeNull();
        error.ShouldBe($"expected {format.Expected}; found \"{text}\"");
    }

    [TestMethod]
    [DataRow(RulePrompt.FloatRange, "-1.5", true)]
    [DataRow(RulePrompt.FloatRange, "-1.51", false)]
    [DataRow(RulePrompt.FloatRange, "255", true)]
    [DataRow(RulePrompt.FloatRange, "255.001", false)]
    [DataRow(RulePrompt.IntRange, "-1", true)]
    [DataRow(RulePrompt.IntRange, "-2", false)]
    [DataRow(RulePrompt.IntRange, "255", true)]
    [DataRow(RulePrompt.IntRange, "256", false)]
    [DataRow(RulePrompt.IntOrFade, "-1", true)]
    [DataRow(RulePrompt.IntOrFade, "-2", false)]
    [DataRow(RulePrompt.IntOrFade, "255", true)]
    [DataRow(RulePrompt.IntOrFade, "256", false)]
    [DataRow(RulePrompt.IntOrFade, "fade/255/30", true)]
    [DataRow(RulePrompt.IntOrFade, "fade/-1/30", true)]
    [DataRow(RulePrompt.IntOrFade, "fade/256/30", false)]
    [DataRow(RulePrompt.IntOrFade, "fade/-2/30", false)]
    public void Limits_belong_to_what_is_accepted(RulePrompt prompt, string text, bool accepted) =>
        new RuleFormat(prompt) { Min = -1.5, Max = 255 }.TryRead(text, out _, out _).ShouldBe(accepted);

    [TestMethod]
    public void A_limit_may_be_missing_on_either_side()
    {
        var atLeast = new RuleFormat(RulePrompt.IntRange) { Min = 10 };
        var atMost = new RuleFormat(RulePrompt.IntRange) { Max = 10 };

        (atLeast.TryRead("9", out _, out _), atLeast.TryRead("1000000", out _, out _)).ShouldBe((false, true));
        (atMost.TryRead("11", out _, out _), atMost.TryRead("-1000000", out _, out _)).ShouldBe((false, true));
    }

    [TestMethod]
    [DataRow(RulePrompt.IntRange, "50", "50")]
    [DataRow(RulePrompt.IntRange, "\"50\"", "50")]
    [DataRow(RulePrompt.FloatRange, "50", "50")]
    [DataRow(RulePrompt.FloatRange, "50.9", "50.9")]
    [DataRow(RulePrompt.FloatRange, "\"50.9\"", "50.9")]
    [DataRow(RulePrompt.IntOrFade, "50", "50")]
    [DataRow(RulePrompt.IntOrFade, "\"fade/50/30\"", "fade/50/30")]
    [DataRow(RulePrompt.Thermostat, "20.5", "20.5")]
    [DataRow(RulePrompt.OnOff, "\"On\"", "on")]
    [DataRow(RulePrompt.Standard, "\"Disabled\"", "disabled")]
    [DataRow(RulePrompt.String, "\"text\"", "text")]
    [DataRow(RulePrompt.ApiTarget, """{ "on": [1], "off": [] }""", """{"on":[1],"off":[]}""")]
    [DataRow(RulePrompt.ApiTarget, """ "{\"on\": [1], \"off\": []}" """, """{"on":[1],"off":[]}""")]
    public void Rules_are_read_from_the_json_that_clients_send(RulePrompt prompt, string json, string rule)
    {
        new RuleFormat(prompt).TryRead(Json(json), out Rule? read, out string? error).ShouldBeTrue(error);

        read.ToString().ShouldBe(rule);
        error.ShouldBeNull();
    }

    [TestMethod]
    [DataRow(RulePrompt.IntRange, "true", "true")]
    [DataRow(RulePrompt.IntRange, "50.9", "\"50.9\"")]
    [DataRow(RulePrompt.IntRange, "\"50.9\"", "\"50.9\"")]
    [DataRow(RulePrompt.IntRange, "null", "null")]
    [DataRow(RulePrompt.IntRange, "[50]", "[50]")]
    [DataRow(RulePrompt.IntOrFade, "false", "false")]
    [DataRow(RulePrompt.IntOrFade, "{\"fade\":50}", "{\"fade\":50}")]
    [DataRow(RulePrompt.FloatRange, "true", "true")]
    [DataRow(RulePrompt.FloatRange, "\"NaN\"", "\"NaN\"")]
    [DataRow(RulePrompt.Thermostat, "true", "true")]
    [DataRow(RulePrompt.OnOff, "true", "true")]
    [DataRow(RulePrompt.OnOff, "1", "\"1\"")]
    [DataRow(RulePrompt.Standard, "{}", "{}")]
    [DataRow(RulePrompt.String, "50", "50")]
    [DataRow(RulePrompt.String, "true", "true")]
    [DataRow(RulePrompt.ApiTarget, "{\"on\":[]}", "\"{\"on\":[]}\"")]
    [DataRow(RulePrompt.ApiTarget, "[]", "[]")]
    public void Other_json_is_refused_with_what_was_expected_and_found(RulePrompt prompt, string json, string found)
    {
        var format = new RuleFormat(prompt);

        format.TryRead(Json(json), out Rule? rule, out string? error).ShouldBeFalse();

        rule.ShouldBeNull();
        error.ShouldBe($"expected {format.Expected}; found {found}");
    }

    [TestMethod]
    [DataRow(TemperatureUnit.Celsius, "18", true)]
    [DataRow(TemperatureUnit.Celsius, "27", true)]
    [DataRow(TemperatureUnit.Celsius, "17.99", false)]
    [DataRow(TemperatureUnit.Celsius, "27.01", false)]
    [DataRow(TemperatureUnit.Fahrenheit, "64.4", true)]
    [DataRow(TemperatureUnit.Fahrenheit, "80.6", true)]
    [DataRow(TemperatureUnit.Fahrenheit, "64.39", true, DisplayName = "what is converted is rounded to a tenth of a degree")]
    [DataRow(TemperatureUnit.Kelvin, "300.16", true, DisplayName = "kelvin too")]
    [DataRow(TemperatureUnit.Fahrenheit, "64.3", false)]
    [DataRow(TemperatureUnit.Fahrenheit, "80.7", false)]
    [DataRow(TemperatureUnit.Fahrenheit, "20", false)]
    [DataRow(TemperatureUnit.Kelvin, "291.15", true)]
    [DataRow(TemperatureUnit.Kelvin, "300.15", true)]
    [DataRow(TemperatureUnit.Kelvin, "291", false)]
    [DataRow(TemperatureUnit.Kelvin, "300.3", false)]
    public void A_thermostat_accepts_18_to_27_degrees_celsius_in_its_unit(TemperatureUnit units, string text, bool accepted)
    {
        new RuleFormat(RulePrompt.Thermostat) { Units = units }.TryRead(text, out Rule? rule, out _).ShouldBe(accepted);

        rule?.Unit.ShouldBe(units);
    }

    [TestMethod]
    [DataRow(RulePrompt.Standard, "nothing else than \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.OnOff, "\"on\" or \"off\", or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.FloatRange, "a number from 0.5 to 255, or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.IntRange, "a whole number from 0.5 to 255, or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.IntOrFade, "a whole number from 0.5 to 255, or fade/<target>/<seconds>, or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.Thermostat, "a temperature from 64.4 to 80.6 fahrenheit, or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.ApiTarget, "an object {\"on\": [...], \"off\": [...]} of API calls, or \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.String, "text, or \"enabled\" or \"disabled\"")]
    public void Errors_name_what_the_prompt_expects_in_any_culture(RulePrompt prompt, string expected)
    {
        using var culture = new CommaCulture();

        new RuleFormat(prompt) { Min = 0.5, Max = 255, Units = TemperatureUnit.Fahrenheit }.Expected.ShouldBe(expected);
    }

    [TestMethod]
    [DataRow(null, null, "a whole number, or")]
    [DataRow(1.0, null, "a whole number of at least 1, or")]
    [DataRow(null, 9.0, "a whole number of at most 9, or")]
    public void Errors_name_only_limits_that_there_are(double? min, double? max, string expected) =>
        new RuleFormat(RulePrompt.IntRange) { Min = min, Max = max }.Expected.ShouldStartWith(expected);

    [TestMethod]
    [DataRow(RulePrompt.Standard, "enabled", true)]
    [DataRow(RulePrompt.Standard, "Disabled", true)]
    [DataRow(RulePrompt.OnOff, "on", true)]
    [DataRow(RulePrompt.OnOff, "disabled", false)]
    [DataRow(RulePrompt.FloatRange, "5", true)]
    [DataRow(RulePrompt.FloatRange, "ENABLED", false)]
    [DataRow(RulePrompt.IntRange, "50", true)]
    [DataRow(RulePrompt.IntRange, " disabled ", false)]
    [DataRow(RulePrompt.IntOrFade, "50", true)]
    [DataRow(RulePrompt.IntOrFade, "disabled", false)]
    [DataRow(RulePrompt.IntOrFade, "fade/50/30", false)]
    [DataRow(RulePrompt.IntOrFade, "fade/50/0", false)]
    [DataRow(RulePrompt.IntOrFade, "1000", false)]
    [DataRow(RulePrompt.Thermostat, "21", true)]
    [DataRow(RulePrompt.Thermostat, "disabled", false)]
    [DataRow(RulePrompt.ApiTarget, """{"on":[],"off":[]}""", true)]
    [DataRow(RulePrompt.ApiTarget, "enabled", false)]
    [DataRow(RulePrompt.String, "fade/50/30", true)]
    [DataRow(RulePrompt.String, "enabled", false)]
    public void A_default_rule_is_one_that_an_instance_can_fall_back_to(RulePrompt prompt, string text, bool accepted)
    {
        var format = new RuleFormat(prompt) { Max = 255 };

        format.TryReadDefault(text, out Rule? rule, out string? error).ShouldBe(accepted);

        (rule is not null).ShouldBe(accepted);
        error.ShouldBe(accepted ? null : $"expected {format.ExpectedDefault} as the default rule; found \"{text}\"");
    }

    [TestMethod]
    public void What_is_a_default_rule_may_be_set_at_run_time_and_stand_in_a_schedule()
    {
        foreach (RulePrompt prompt in Enum.GetValues<RulePrompt>())
        {
            foreach (string text in new[] { "enabled", "disabled", "on", "50", "20.5", "fade/50/30", "text", """{"on":[],"off":[]}""" })
            {
                var format = new RuleFormat(prompt);
                if (format.TryReadDefault(text, out Rule? byDefault, out _))
                {
                    Accept(format, text).ShouldBe(byDefault);
                }
            }
        }
    }

    [TestMethod]
    [DataRow(RulePrompt.Standard, "nothing else than \"enabled\" or \"disabled\"")]
    [DataRow(RulePrompt.OnOff, "\"on\" or \"off\"")]
    [DataRow(RulePrompt.IntOrFade, "a whole number from 1 to 255")]
    [DataRow(RulePrompt.String, "text")]
    public void Errors_of_default_rules_name_nothing_that_only_a_schedule_may_have(RulePrompt prompt, string expected) =>
        new RuleFormat(prompt) { Min = 1, Max = 255 }.ExpectedDefault.ShouldBe(expected);

    [TestMethod]
    [DataRow(RulePrompt.IntOrFade, "50", true)]
    [DataRow(RulePrompt.IntOrFade, "\"50\"", true)]
    [DataRow(RulePrompt.IntOrFade, "\"fade/50/30\"", false)]
    [DataRow(RulePrompt.IntOrFade, "\"disabled\"", false)]
    [DataRow(RulePrompt.IntOrFade, "null", false)]
    [DataRow(RulePrompt.Standard, "\"Enabled\"", true)]
    [DataRow(RulePrompt.ApiTarget, """{"on":[],"off":[]}""", true)]
    public void A_default_rule_is_read_from_json_too(RulePrompt prompt, string json, bool accepted)
    {
        new RuleFormat(prompt).TryReadDefault(Json(json), out _, out string? error).ShouldBe(accepted);

        error.ShouldBe(accepted ? null : $"expected {new RuleFormat(prompt).ExpectedDefault} as the default rule; found {json}");
    }

    [TestMethod]
    public void Numbers_are_read_the_same_in_any_culture()
    {
        using var culture = new CommaCulture();

        Accept(new RuleFormat(RulePrompt.FloatRange), "-1.5").ShouldBe(Rule.Float(-1.5));
        new RuleFormat(RulePrompt.FloatRange).TryRead("1,5", out _, out _).ShouldBeFalse();
    }

    private static Rule Accept(RuleFormat format, string text)
    {
        format.TryRead(text, out Rule? rule, out string? error).ShouldBeTrue(error);
        error.ShouldBeNull();
        return rule;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
