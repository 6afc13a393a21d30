using Patchbay.Devices;

namespace SmartHome.Tests.Drivers;

[TestClass]
public sealed class ApiTargetRuleTests
{
    [TestMethod]
    [DataRow("""["reboot"]""")]
    [DataRow("""["clear_log"]""")]
    [DataRow("""["ignore"]""")]
    [DataRow("""["enable", "device1"]""")]
    [DataRow("""["disable", "sensor1"]""")]
    [DataRow("""["reset_rule", "device12"]""")]
    [DataRow("""["condition_met", "sensor1"]""")]
    [DataRow("""["trigger_sensor", "sensor1"]""")]
    [DataRow("""["turn_on", "device1"]""")]
    [DataRow("""["turn_off", "device1"]""")]
    [DataRow("""["enable_in", "device1", 5]""")]
    [DataRow("""["disable_in", "sensor1", "0.5"]""")]
    [DataRow("""["set_rule", "device1", 50]""")]
    [DataRow("""["set_rule", "sensor1", "disabled"]""")]
    [DataRow("""["set_rule", "device1", {"on": ["ignore"], "off": ["ignore"]}]""")]
    [DataRow("""["ir_key", "samsung_tv", "power"]""")]
    public void A_call_that_a_rule_may_make_is_accepted(string call)
    {
        Rule rule = Rule.ApiTarget($$"""{"on": {{call}}, "off": ["ignore"]}""");

        Validate(rule).ShouldBe(rule);
        Validate(Rule.ApiTarget($$"""{"off": {{call}}, "on": ["ignore"]}""")).ShouldNotBeNull();
    }

    [TestMethod]
    [DataRow("[]")]
    [DataRow("[1]")]
    [DataRow("""["status"]""")]
    [DataRow("""["save_rules"]""")]
    [DataRow("""["Reboot"]""")]
    [DataRow("""["reboot", "device1"]""")]
    [DataRow("""["ignore", "device1"]""")]
    [DataRow("""["enable"]""")]
    [DataRow("""["enable", "lamp1"]""")]
    [DataRow("""["enable", 1]""")]
    [DataRow("""["enable", "device1", "device2"]""")]
    [DataRow("""["condition_met", "device1"]""")]
    [DataRow("""["trigger_sensor", "device1"]""")]
    [DataRow("""["turn_on", "sensor1"]""")]
    [DataRow("""["turn_off", "sensor1"]""")]
    [DataRow("""["enable_in", "device1"]""")]
    [DataRow("""["enable_in", "device1", "soon"]""")]
    [DataRow("""["enable_in", "device1", true]""")]
    [DataRow("""["disable_in", "device1", "NaN"]""")]
    [DataRow("""["set_rule", "device1"]""")]
    [DataRow("""["set_rule", "device1", 50, "overwrite"]""")]
    [DataRow("""["ir_key", "samsung_tv"]""")]
    [DataRow("""["ir_key", "samsung_tv", 1]""")]
    public void Any_other_call_is_refused(string call)
    {
        Validate(Rule.ApiTarget($$"""{"on": {{call}}, "off": ["ignore"]}""")).ShouldBeNull();
        Validate(Rule.ApiTarget($$"""{"on": ["ignore"], "off": {{call}}}""")).ShouldBeNull();
    }

    [TestMethod]
    public void More_than_two_calls_are_refused() =>
        Validate(Rule.ApiTarget("""{"on": ["ignore"], "off": ["ignore"], "later": ["ignore"]}""")).ShouldBeNull();

    private static Rule? Validate(Rule rule) => new Created().Device("api-target", ("ip", "127.0.0.1")).ValidateRule(rule);
}
