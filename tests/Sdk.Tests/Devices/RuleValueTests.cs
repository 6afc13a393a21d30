using Patchbay.Devices;

namespace Patchbay.Sdk.Tests.Devices;

[TestClass]
public sealed class RuleValueTests
{
    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    public void A_number_is_finite(double value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Rule.Float(value)).Message.ShouldContain("A rule is a finite number.");
        Should.Throw<ArgumentOutOfRangeException>(() => Rule.Thermostat(value, TemperatureUnit.Celsius));
        Should.Throw<ArgumentOutOfRangeException>(() => { Rule converted = value; });
    }

    [TestMethod]
    public void A_fade_takes_no_negative_time() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Rule.Fade(50, TimeSpan.FromTicks(-1))).ParamName.ShouldBe("duration");

    [TestMethod]
    public void Only_a_fade_has_a_target_and_a_duration()
    {
        Rule fade = Rule.Fade(50, TimeSpan.FromSeconds(30));

        (fade.Target, fade.Duration).ShouldBe((50, TimeSpan.FromSeconds(30)));
        (Rule.Integer(50).Target, Rule.Integer(50).Duration).ShouldBe((0, TimeSpan.Zero));
    }

    [TestMethod]
    public void Only_a_temperature_has_a_unit()
    {
        Rule.Thermostat(300, TemperatureUnit.Kelvin).Unit.ShouldBe(TemperatureUnit.Kelvin);
        Rule.Thermostat(70, TemperatureUnit.Fahrenheit).Unit.ShouldBe(TemperatureUnit.Fahrenheit);
        Rule.Float(300).Unit.ShouldBeNull();
    }

    public static IEnumerable<Rule[]> EqualPairs =>
    [
        [Rule.Enabled, Rule.Parse("ENABLED")],
        [Rule.On, Rule.Parse("On")],
        [Rule.Integer(50), Rule.Integer(50)],
        [Rule.Float(1.5), Rule.Float(1.5)],
        [Rule.Float(0), Rule.Float(-0.0)],
        [Rule.Fade(5, TimeSpan.FromSeconds(2)), Rule.Parse("fade/5/2.0")],
        [Rule.Thermostat(20, TemperatureUnit.Celsius), Rule.Thermostat(20, TemperatureUnit.Celsius)],
        [Rule.ApiTarget("""{"on": [1], "off": []}"""), Rule.ApiTarget("""{"on":[1],"off":[ ]}""")],
        [Rule.Text("a"), Rule.Text(string.Concat("", "a"))],
    ];

    [TestMethod]
    [DynamicData(nameof(EqualPairs))]
    public void Rules_of_the_same_kind_and_value_are_equal(Rule one, Rule other)
    {
        one.Equals(other).ShouldBeTrue();
        one.Equals((object)other).ShouldBeTrue();
        (one == other).ShouldBeTrue();
        (one != other).ShouldBeFalse();
        one.GetHashCode().ShouldBe(other.GetHashCode());
    }

    public static IEnumerable<Rule[]> DifferentPairs =>
    [
        [Rule.Enabled, Rule.Disabled],
        [Rule.On, Rule.Enabled],
        [Rule.On, Rule.Text("on")],
        [Rule.Integer(1), Rule.Integer(2)],
        [Rule.Integer(1), Rule.Float(1)],
        [Rule.Float(1), Rule.Thermostat(1, TemperatureUnit.Fahrenheit)],
        [Rule.Fade(1, TimeSpan.FromSeconds(1)), Rule.Fade(1, TimeSpan.FromSeconds(2))],
        [Rule.Fade(1, TimeSpan.FromSeconds(1)), Rule.Fade(2, TimeSpan.FromSeconds(1))],
        [Rule.Thermostat(20, TemperatureUnit.Celsius), Rule.Thermostat(20, TemperatureUnit.Kelvin)],
        [Rule.Text("a"), Rule.Text("A")],
        [Rule.ApiTarget("""{"on":[1],"off":[]}"""), Rule.Text("""{"on":[1],"off":[]}""")],
    ];

    [TestMethod]
    [DynamicData(nameof(DifferentPairs))]
    public void Rules_of_another_kind_or_value_differ(Rule one, Rule other)
    {
        one.Equals(other).ShouldBeFalse();
        (one == other).ShouldBeFalse();
        (one != other).ShouldBeTrue();
    }

    [TestMethod]
    public void No_rule_equals_nothing_but_no_rule()
    {
        Rule? none = null;

        (none == null).ShouldBeTrue();
        (none == Rule.On).ShouldBeFalse();
        (Rule.On == none).ShouldBeFalse();
        Rule.On.Equals(none).ShouldBeFalse();
        Rule.On.Equals("on").ShouldBeFalse();
    }
}
